package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.KeyUnavailableException;
import io.maskwright.VaultUnavailableException;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executors that take over in mid-job, and are not given what the first ones had. */
class FailingExecutorsTest {

    private static final String VALUE = "13812345678";
    private static final int PARTITIONS = 6;
    private static final int LATE = 4;
    private static final int KEYS_ASKED_FOR = 4;

    /** Partitions that were read, in this one process. */
    private static final AtomicInteger READ = new AtomicInteger();

    @TempDir
    private Path directory;

    private Path output = Path.of("");

    @BeforeEach
    void newKey() {
        READ.set(0);
        output = directory.resolve("safe");
        CountedKms.start(directory.resolve("managed.envelope"));
    }

    /** What happens on the executor that a late partition comes to, before it reads its first row. */
    private interface Fault extends Serializable {
        void happen() throws Exception;
    }

    private static Dataset<Row> rows(Fault fault) {
        Dataset<Row> rows = Sessions.session()
                .range(0, 1200, 1, PARTITIONS)
                .selectExpr("CAST(13812345678 + id AS STRING) AS phone", "id");
        MapPartitionsFunction<Row, Row> late = partition -> {
            if (TaskContext.getPartitionId() == LATE) {
                fault.happen();
            }
            READ.incrementAndGet();
            return partition;
        };
        return rows.mapPartitions(late, Encoders.row(rows.schema()));
    }

    private SparkExport export(Dataset<Row> rows, Policy policy) {
        return SparkExport.builder()
                .policy(policy)
                .dataset("t")
                .audience(Audience.of("analyst"))
                .input(rows, "t")
                .output(output.toString())
                .build();
    }

    private void assertNothingLeft() throws IOException {
        assertThat(READ.get()).as("others were read before").isGreaterThanOrEqualTo(LATE - 1);
        assertThat(output).doesNotExist();
        try (Stream<Path> files = Files.list(directory)) {
            // A task that was still writing may leave a hidden folder, which the next run removes.
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("safe"));
        }
    }

    @Test
    void keyRefusedInMidJob_publishesNothing() throws IOException {
        Policy policy = Policies.of("phone: \"fpe(domain=d, format=phone)\"", "id: keep");
        Dataset<Row> rows = rows(() -> {
            CountedKms.refusesAfter = 0;
            LoadedRuns.clear();
        });
        String log = LogText.during(
                () -> assertThatThrownBy(() -> export(rows, policy).run())
                        .isInstanceOf(KeyUnavailableException.class)
                        .hasMessageContaining("domain d")
                        .hasMessageNotContaining(VALUE));
        assertThat(log)
                .contains("KeyUnavailableException")
                .doesNotContain(VALUE)
                .doesNotContain("refused: ");
        assertThat(CountedKms.UNWRAPPED.get()).isBetween(2, KEYS_ASKED_FOR);
        assertNothingLeft();
    }

    @Test
    void otherKeyUnderTheSameVersion_publishesNothing() throws IOException {
        Policy policy = Policies.of("phone: \"fpe(domain=d, format=phone)\"", "id: keep");
        Path other = directory.resolve("other.envelope");
        Dataset<Row> rows = rows(new OtherKey(other.toString()));
        assertThatThrownBy(() -> export(rows, policy).run())
                .isInstanceOf(SparkExportException.class)
                .hasMessageContaining("different keys for version 1 of domain d");
        assertNothingLeft();
    }

    /** The executor has a key of its own. */
    private record OtherKey(String envelope) implements Fault {
        @Override
        public void happen() {
            // In this order: a task beside it would else load the first key again in between.
            CountedKms.start(Path.of(envelope));
            LoadedRuns.clear();
        }
    }

    @Test
    void vaultThatFailsInMidJob_publishesNothing() throws IOException {
        FailingVault.start(directory.resolve("tokens.db"), 2);
        Policy policy = Policy.parse(Policies.text("phone: token(domain=d)", "id: keep")
                .replace("d: {key: managed}", "d: {key: managed, vault: tokens}")
                .replace("domains:\n", "vaults:\n  tokens: provided\ndomains:\n"));
        String log = LogText.during(
                () -> assertThatThrownBy(() -> export(rows(() -> {}), policy).run())
                        .isInstanceOf(VaultUnavailableException.class)
                        .hasMessageNotContaining(VALUE));
        assertThat(log).contains("VaultUnavailableException").doesNotContain(VALUE);
        assertThat(FailingVault.STORED.get()).isGreaterThan(2);
        assertNothingLeft();
    }
}
