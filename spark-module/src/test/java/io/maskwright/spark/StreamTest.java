package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.PlanException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamTest {

    private static final Audience ANALYST = Audience.of("analyst");

    @TempDir
    private Path directory;

    private Dataset<Row> stream() throws Exception {
        Path input = Files.createDirectory(directory.resolve("in"));
        Files.writeString(input.resolve("1.csv"), "13812345678,1\n13812345679,2\n");
        Files.writeString(input.resolve("2.csv"), "13812345670,3\n");
        return Sessions.session()
                .readStream()
                .schema(StructType.fromDDL("phone STRING, n INT"))
                .option("maxFilesPerTrigger", 1)
                .csv(input.toString());
    }

    @Test
    void stream_isTreatedBatchByBatch() throws Exception {
        Dataset<Row> treated =
                MaskwrightSpark.desensitise(stream(), Policies.of("phone: phone", "n: keep"), "t", ANALYST);
        assertThat(treated.isStreaming()).isTrue();
        StreamingQuery query = treated.writeStream()
                .format("parquet")
                .option("path", directory.resolve("out").toString())
                .option("checkpointLocation", directory.resolve("state").toString())
                .trigger(Trigger.AvailableNow())
                .start();
        assertThat(query.awaitTermination(60_000)).isTrue();
        List<Row> written = Sessions.session()
                .read()
                .parquet(directory.resolve("out").toString())
                .orderBy("n")
                .collectAsList();
        assertThat(written)
                .containsExactly(
                        RowFactory.create("138****5678", 1),
                        RowFactory.create("138****5679", 2),
                        RowFactory.create("138****5670", 3));
    }

    @Test
    void whatAStreamCannotKeep_isRefused_allAtOnce() throws Exception {
        String policy = Policies.text(
                        "phone: {strategy: \"pseudonym(domain=d)\", onError: fail}", "n: {strategy: round(size=10)}")
                + "    risk: {quasi: [n], k: 2}\n";
        Dataset<Row> stream = stream();
        assertThatThrownBy(() -> MaskedStream.of(
                        stream, io.maskwright.policy.Policy.parse(policy), "t", ANALYST, null, LeftOutRows.LIST))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("risk at ")
                .hasMessageContaining("phone")
                .hasMessageContaining("acknowledge=frequencies")
                .hasMessageContaining("puts rows into quarantine");
    }

    @Test
    void tokensOfAVault_areRefusedInStreams() throws Exception {
        CountedKms.start(directory.resolve("managed.envelope"));
        String policy = Policies.text("phone: token(domain=d)", "n: keep")
                .replace("d: {key: managed}", "d: {key: managed, vault: v}")
                .replace("domains:\n", "vaults:\n  v: \"sqlite:tokens.db\"\ndomains:\n");
        Dataset<Row> stream = stream();
        assertThatThrownBy(() ->
                        MaskwrightSpark.desensitise(stream, io.maskwright.policy.Policy.parse(policy), "t", ANALYST))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("no stream");
    }
}
