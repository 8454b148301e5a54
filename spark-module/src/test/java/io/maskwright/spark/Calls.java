package io.maskwright.spark;

import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A table with rows of all fates: of a thousand, fifty are suppressed and ten cannot be treated. */
final class Calls {

    static final int ROWS = 1000;
    static final int SUPPRESSED = 50;
    static final int QUARANTINED = 10;
    static final int OUT = ROWS - SUPPRESSED - QUARANTINED;

    /** No output, message or log may have it. */
    static final String CANARY = "canary";

    private static final int SUPPRESSED_EACH = 20;
    private static final int BROKEN_EACH = 100;

    private Calls() {}

    /** A policy under which phones are encrypted, with some further fields of the dataset and parts of it. */
    static Path policy(Path folder, String... more) throws IOException {
        Path key = Sessions.EXAMPLES
                .resolve("policies/example-only.key")
                .toAbsolutePath()
                .normalize();
        StringBuilder text = new StringBuilder("maskwright: 1\nname: calls\nkeys:\n  main: \"file:" + key + "\"\n"
                + "domains:\n  people: {key: main}\naudiences:\n  partner: {clearance: secret, purpose: billing}\n"
                + "datasets:\n  calls:\n");
        for (String line : more) {
            text.append("    ").append(line).append('\n');
        }
        text.append("    suppress:\n      - status == \"cancelled\"\n    fields:\n"
                + "      phone: {strategy: \"fpe(domain=people, format=phone)\"}\n      name: {strategy: \"name\"}\n"
                + "      status: {strategy: keep}\n      town: {strategy: keep}\n      note: {strategy: drop}\n");
        Path file = folder.resolve("policy.yaml");
        Files.writeString(file, text);
        return file;
    }

    static Policy load(Path folder, String... more) throws IOException {
        return Policy.load(policy(folder, more));
    }

    static String row(int i) {
        boolean isBroken = i % BROKEN_EACH == 7;
        String phone = isBroken ? "12" : String.format(Locale.ROOT, "138%08d", i * 7919L % 100_000_000);
        String status = i % SUPPRESSED_EACH == 3 ? "cancelled" : "paid";
        return phone + "," + CANARY + " person " + i + "," + status + ",town " + i % 4 + ",\"" + CANARY + ", note " + i
                + "\"";
    }

    static Path csv(Path folder) throws IOException {
        StringBuilder text = new StringBuilder("phone,name,status,town,note\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(row(i)).append('\n');
        }
        Path file = folder.resolve("calls.csv");
        Files.writeString(file, text);
        return file;
    }

    static Dataset<Row> read(SparkSession session, Path csv) {
        return session.read()
                .option("header", "true")
                .option("escape", "\"")
                .csv(csv.toString())
                .repartition(2);
    }
}
