package io.maskwright.spark.cluster;

import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import io.maskwright.spark.MaskwrightSpark;
import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** An application as a user writes one: treats tables and shows the plan of each. */
public final class TreatTables {

    private static final String ORDERS =
            """
            orderId BIGINT,
            buyer STRUCT<name: STRING, phones: ARRAY<STRING>, idNo: STRING,
                contact: STRUCT<email: STRING, wechat: STRING>>,
            ship STRUCT<address: STRING, geo: STRUCT<lat: DOUBLE, lon: DOUBLE>>,
            pay STRUCT<card: STRING, amount: DOUBLE, currency: STRING>,
            items ARRAY<STRUCT<sku: STRING, title: STRING, qty: BIGINT>>,
            attributes MAP<STRING, STRING>,
            note STRING""";

    private TreatTables() {}

    /**
     * Treats tables.
     *
     * @param arguments a {@link TableJob} each
     * @throws IOException if the session does not close
     */
    public static void main(String... arguments) throws IOException {
        try (SparkSession spark = SparkSession.builder().appName("treat-tables").getOrCreate()) {
            for (String argument : arguments) {
                TableJob job = TableJob.parse(argument);
                treated(spark, job).explain(true);
                treat(spark, job);
            }
        }
    }

    static void treat(SparkSession spark, TableJob job) {
        treated(spark, job)
                .write()
                .option("ignoreNullFields", "false")
                .mode(SaveMode.ErrorIfExists)
                .json(job.output().toString());
    }

    private static Dataset<Row> treated(SparkSession spark, TableJob job) {
        return MaskwrightSpark.desensitise(
                read(spark, job), Policy.load(job.policy()), job.dataset(), Audience.of(job.audience()));
    }

    private static Dataset<Row> read(SparkSession spark, TableJob job) {
        if (job.isOfDocuments()) {
            return spark.read().schema(ORDERS).json(job.input().toString());
        }
        return spark.read()
                .option("header", "true")
                .option("multiLine", "true")
                .option("escape", "\"")
                .csv(job.input().toString());
    }
}
