package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.plan.FieldCounts;
import io.maskwright.plan.FrequencyCounts;
import io.maskwright.spark.CountFiles.Subject;
import io.maskwright.spark.PartitionCounts.LeftOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountFilesTest {

    @TempDir
    private Path folder;

    private static PartitionCounts counts(int partition, long in, String leader) {
        FrequencyCounts frequencies = new FrequencyCounts(in, false, Set.of("x", "\ud800"), leader, 3);
        FieldCounts field = new FieldCounts(in - 2, 1, 1, Map.of(Reason.SHAPE, 1L), true, frequencies);
        return new PartitionCounts(
                partition,
                in,
                in - 3,
                2,
                Map.of(new LeftOut("phone", Reason.SHAPE), 1L),
                List.of(new FieldTally("phone", "fpe", field, List.of("fpe:d:phone:1:1:9f86d081"))));
    }

    private static CountedPartition counted(PartitionCounts counts, int version) {
        return counted(counts, 2, version);
    }

    private static CountedPartition counted(PartitionCounts counts, int partitions, int version) {
        return new CountedPartition(
                counts, partitions, new TreeMap<>(Map.of("people", new UsedKey(version, "9f86d081"))));
    }

    private void write(String name, CountedPartition counted) throws IOException {
        Files.write(folder.resolve(name), CountForm.bytes(counted));
    }

    private List<CountedPartition> read() throws IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(folder.toUri());
        return CountFiles.read(Places.of(new Configuration(), path), path, Subject.TREATED);
    }

    @Test
    void whatIsWritten_isReadAgain() throws IOException {
        CountedPartition counted = counted(counts(0, 10, "x"), 3);
        assertThat(CountForm.parse(CountForm.bytes(counted))).isEqualTo(counted);
        byte[] longer = java.util.Arrays.copyOf(CountForm.bytes(counted), CountForm.bytes(counted).length + 1);
        assertThatThrownBy(() -> CountForm.parse(longer)).isInstanceOf(IOException.class);
    }

    @Test
    void partitionToldTwice_countsOnce() throws IOException {
        write("treated-0-11", counted(counts(0, 10, "x"), 1));
        write("treated-0-12", counted(counts(0, 10, "y"), 1));
        write("treated-1-13", counted(counts(1, 20, "x"), 1));
        write(".treated-2-14", counted(counts(2, 20, "x"), 1));
        assertThat(read())
                .hasSize(2)
                .extracting(counted -> counted.counts().rowsIn())
                .containsExactly(10L, 20L);
    }

    @Test
    void tasksThatDisagree_failTheRun() throws IOException {
        write("treated-0-11", counted(counts(0, 10, "x"), 1));
        write("treated-0-12", counted(counts(0, 11, "x"), 1));
        assertThatThrownBy(this::read)
                .isInstanceOf(SparkExportException.class)
                .hasMessageContaining("its rows are not the same");
        write("treated-0-12", counted(counts(0, 10, "x"), 2));
        assertThatThrownBy(this::read).hasMessageContaining("its keys are not the same");
    }

    @Test
    void differentKeysUnderOneVersion_failTheRun() throws IOException {
        CountedPartition first = counted(counts(0, 10, "x"), 1);
        CountedPartition second = new CountedPartition(
                counts(0, 10, "x"), 2, new TreeMap<>(Map.of("people", new UsedKey(1, "00000000"))));
        write("treated-0-11", first);
        write("treated-0-12", second);
        assertThatThrownBy(this::read).hasMessageContaining("its keys are not the same");
        assertThatThrownBy(() -> first.keys()
                        .get("people")
                        .requireSame("people", second.keys().get("people")))
                .isInstanceOf(SparkExportException.class)
                .hasMessageContaining("different keys for version 1 of domain people");
        assertThatThrownBy(() -> first.keys().get("people").requireSame("people", new UsedKey(3, "9f86d081")))
                .hasMessageContaining("versions 1 and 3");
    }

    @Test
    void missingPartition_failsTheRun() throws IOException {
        write("treated-0-11", counted(counts(0, 10, "x"), 3, 1));
        write("treated-2-12", counted(counts(2, 10, "x"), 3, 1));
        assertThatThrownBy(this::read).hasMessageContaining("counts of 1 of 3 partitions are missing");
        write("treated-2-12", counted(counts(1, 10, "x"), 3, 1));
        assertThatThrownBy(this::read)
                .as("the last one")
                .hasMessageContaining("counts of 1 of 3 partitions are missing");
    }
}
