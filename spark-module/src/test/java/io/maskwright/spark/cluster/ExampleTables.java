package io.maskwright.spark.cluster;

import io.maskwright.testdata.TableGenerator;
import io.maskwright.testdata.TestTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The example tables and policies in a folder, with a key of its own and with values that stand nowhere else. */
final class ExampleTables {

    static final String NAME_CANARY = "QzxNameCanary";
    static final String PHONE_CANARY = "13998765401";
    static final String ADDRESS_CANARY = "QzxAddressCanary";
    static final String REMARK_CANARY = "QzxRemarkCanary";

    private static final int KEY_BYTES = 32;
    private static final List<String> AUDIENCES = List.of("label", "call-centre", "analytics");

    private final Path folder;
    private final byte[] key;

    private ExampleTables(Path folder, byte[] key) {
        this.folder = folder;
        this.key = key;
    }

    /** Copies them into an empty folder. */
    static ExampleTables in(Path folder) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new Random(7).nextBytes(key);
        ExampleTables tables = new ExampleTables(folder, key);
        tables.copy("examples/policies", ".yaml");
        tables.copy("examples/data", ".csv");
        tables.copy("examples/data", ".jsonl");
        Files.writeString(
                folder.resolve("example-only.key"), Base64.getEncoder().encodeToString(key));
        Files.writeString(folder.resolve("waybills.csv"), canaryRow(), StandardOpenOption.APPEND);
        return tables;
    }

    private void copy(String from, String ending) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(LocalCluster.ROOT.resolve(from))) {
            files = list.filter(file -> file.toString().endsWith(ending)).toList();
        }
        for (Path file : files) {
            Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String canaryRow() {
        return String.join(
                        ",",
                        "SF1000000099999",
                        "2026-11-01T00:00:00",
                        NAME_CANARY,
                        PHONE_CANARY,
                        NAME_CANARY,
                        PHONE_CANARY,
                        "",
                        "四川省甘孜藏族自治州" + ADDRESS_CANARY + "路288号26号楼2202室",
                        "甘孜藏族自治州",
                        "书",
                        "100",
                        "",
                        REMARK_CANARY)
                + "\n";
    }

    byte[] key() {
        return key.clone();
    }

    /** Every table, for every audience. */
    List<TableJob> jobs(Path results) {
        List<TableJob> jobs = new ArrayList<>();
        for (String audience : AUDIENCES) {
            jobs.add(job("waybills", "parcels", audience, "waybills.csv", results));
            jobs.add(job("subscribers", "subscribers", audience, "subscribers.csv", results));
            jobs.add(job("calls", "subscribers", audience, "calls.csv", results));
            jobs.add(job("orders", "orders", audience, "orders.jsonl", results));
        }
        return jobs;
    }

    private TableJob job(String dataset, String policy, String audience, String input, Path results) {
        return new TableJob(
                dataset,
                folder.resolve(policy + ".yaml"),
                audience,
                folder.resolve(input),
                results.resolve(dataset + "-" + audience));
    }

    /** Some of the phones as they are in the waybills. */
    List<String> phones(int count) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("waybills.csv"))) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells.length > 5 && cells[5].matches("1\\d{10}"))
                    .map(cells -> cells[5])
                    .limit(count)
                    .toList();
        }
    }

    /** Generated calls in so many files, each one a task; the policy encrypts both of their ends for analysts. */
    TableJob manyCalls(int files, int rowsOfFile, Path results) throws IOException {
        Path calls = Files.createDirectories(folder.resolve("many-calls"));
        TableGenerator generator = TableGenerator.builder(TestTable.CALLS).build();
        byte[] header =
                (String.join(",", TestTable.CALLS.columns()) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int i = 0; i < files; i++) {
            try (OutputStream out = Files.newOutputStream(calls.resolve("calls-" + (100 + i) + ".csv"))) {
                out.write(header);
                generator.writeRows(out, 1L + (long) i * rowsOfFile, rowsOfFile);
            }
        }
        return job("calls", "subscribers", "analytics", "many-calls", results);
    }

    /** The same calls in one file, for the export without Spark. */
    TableJob manyCallsInOneFile(int rows, Path results) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("one-file-of-calls.csv"))) {
            TableGenerator.builder(TestTable.CALLS).build().writeTo(out, rows);
        }
        return job("calls", "subscribers", "analytics", "one-file-of-calls.csv", results);
    }

    /** A table of which a value cannot be treated, under a policy by which the job fails then. */
    TableJob failing(Path results) throws IOException {
        Files.writeString(
                folder.resolve("failing.yaml"),
                """
                maskwright: 1
                extends: [subscribers.yaml]
                datasets:
                  failing:
                    fields:
                      msisdn: {category: phone.mobile, strategy: "fpe(domain=subscriber, format=phone)", onError: fail}
                      note: keep
                """);
        Files.writeString(
                folder.resolve("failing.csv"),
                "msisdn,note\n0917509277,a\n" + NAME_CANARY + " " + PHONE_CANARY + ",b\n");
        return job("failing", "failing", "analytics", "failing.csv", results);
    }
}
