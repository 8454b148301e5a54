package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.plan.FieldCounts;
import io.maskwright.spark.PartitionCounts.LeftOut;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** What is not whole is not added up. */
class RunTotalsTest {

    private static final LeftOut BROKEN = new LeftOut("", "malformed");

    private static DecidedFields decided() {
        RunSpec spec = new RunSpec("totals", Policies.text("a: keep"), ".", true, null, "t", "analyst");
        return DecidedFields.of(spec, StructType.fromDDL("a STRING"));
    }

    private static CountedPartition treated(int partition, long in, long out, long suppressed, UsedKey key) {
        FieldTally field = new FieldTally("a", "keep", new FieldCounts(out, out, 0, Map.of(), true, null), List.of());
        PartitionCounts counts = new PartitionCounts(partition, in, out, suppressed, Map.of(), List.of(field));
        return new CountedPartition(counts, 2, new TreeMap<>(Map.of("d", key)));
    }

    private static CountedPartition broken(long in, long out, long broken) {
        PartitionCounts counts = new PartitionCounts(0, in, out, 0, Map.of(BROKEN, broken), List.of());
        return new CountedPartition(counts, 1, new TreeMap<>());
    }

    private static final UsedKey KEY = new UsedKey(2, "9f86d081");

    @Test
    void partitions_areAddedUp() {
        RunTotals totals = RunTotals.of(
                List.of(treated(0, 10, 8, 2, KEY), treated(1, 5, 5, 0, KEY)), List.of(broken(18, 15, 3)), decided());
        assertThat(totals.rows()).isEqualTo(new SparkRowCounts(18, 13, 2, 3));
        assertThat(totals.reasons()).isEqualTo(Map.of("malformed", 3L));
        assertThat(totals.keys()).isEqualTo(Map.of("d", KEY));
    }

    @Test
    void rowsThatVanish_failTheRun() {
        assertThatThrownBy(() -> RunTotals.of(List.of(treated(0, 10, 7, 2, KEY)), List.of(), decided()))
                .isInstanceOf(SparkExportException.class)
                .hasMessageContaining("10 rows in, 7 out, 2 suppressed, 0 quarantined in partition 0");
        assertThatThrownBy(() -> RunTotals.of(List.of(), List.of(broken(10, 8, 1)), decided()))
                .hasMessageContaining("lost count");
        assertThatThrownBy(
                        () -> RunTotals.of(List.of(treated(0, 10, 10, 0, KEY)), List.of(broken(12, 11, 1)), decided()))
                .hasMessageContaining("11 rows were read, 10 treated");
    }

    @Test
    void partitionsUnderOtherKeys_failTheRun() {
        List<CountedPartition> rotated =
                List.of(treated(0, 1, 1, 0, KEY), treated(1, 1, 1, 0, new UsedKey(3, "9f86d081")));
        assertThatThrownBy(() -> RunTotals.of(rotated, List.of(), decided()))
                .hasMessageContaining("rotated during the run: versions 2 and 3");
        List<CountedPartition> others =
                List.of(treated(0, 1, 1, 0, KEY), treated(1, 1, 1, 0, new UsedKey(2, "00000000")));
        assertThatThrownBy(() -> RunTotals.of(others, List.of(), decided()))
                .hasMessageContaining("different keys for version 2 of domain d");
    }
}
