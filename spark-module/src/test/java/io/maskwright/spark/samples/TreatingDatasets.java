package io.maskwright.spark.samples;

import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import io.maskwright.spark.MaskwrightSpark;
import io.maskwright.spark.SparkExport;
import io.maskwright.spark.SparkExportReport;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;

/** Datasets under a policy, as {@code docs/spark.md} quotes them. */
final class TreatingDatasets {

    private TreatingDatasets() {}

    // region treat
    static Dataset<Row> forAnalysts(Dataset<Row> calls, Path policyFile) {
        return MaskwrightSpark.desensitise(calls, Policy.load(policyFile), "calls", Audience.of("analytics"));
    }
    // endregion

    // region sql
    static Dataset<Row> bySql(SparkSession spark, Path policyFile) {
        MaskwrightSpark.register(spark, Policy.load(policyFile), Audience.of("call-centre"));
        return spark.sql("SELECT maskwright_mask('phone.mobile', from_msisdn) AS caller, duration_s FROM calls");
    }
    // endregion

    // region export
    static SparkExportReport export(Dataset<Row> calls, Path policyFile, String output) {
        return SparkExport.builder()
                .policy(Policy.load(policyFile))
                .dataset("calls")
                .audience(Audience.of("analytics"))
                .input(calls, "calls")
                .output(output)
                .build()
                .run();
    }
    // endregion

    // region stream
    static StreamingQuery follow(Dataset<Row> stream, Policy policy, String output, String checkpoints)
            throws Exception {
        return MaskwrightSpark.desensitise(stream, policy, "calls", Audience.of("analytics"))
                .writeStream()
                .format("parquet")
                .option("path", output)
                .option("checkpointLocation", checkpoints)
                .start();
    }
    // endregion
}
