package io.maskwright.spark.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Audience;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportManifest;
import io.maskwright.export.ManifestVerification;
import io.maskwright.export.ManifestVerification.Point;
import io.maskwright.export.ManifestVerification.Verdict;
import io.maskwright.policy.Policy;
import io.maskwright.spark.TestSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

    private static final Path EXAMPLES = TestSession.EXAMPLES;
    private static final String PARCELS =
            EXAMPLES.resolve("policies/parcels.yaml").toString();

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new Main(new PrintWriter(out, true), new PrintWriter(err, true), TestSession::get).run(arguments);
    }

    private static int runWithoutSpark(StringWriter err, String... arguments) {
        return new Main(new PrintWriter(new StringWriter()), new PrintWriter(err, true), () -> {
                    throw new AssertionError("Spark must not start");
                })
                .run(arguments);
    }

    private static List<String> lines(Path output) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(output)) {
            for (Path part : files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(part));
            }
        }
        return lines;
    }

    @Test
    void csv_hasTheBytesOfTheExportOnOneMachine() throws IOException {
        Path input = EXAMPLES.resolve("data/waybills.csv");
        Path single = folder.resolve("single.csv");
        ExportJob.builder()
                .policy(Policy.load(Path.of(PARCELS)))
                .dataset("waybills")
                .audience(Audience.of("label"))
                .input(input)
                .output(single)
                .build()
                .run();
        Path output = folder.resolve("safe");
        int code = run("-p", PARCELS, "-d", "waybills", "-a", "label", input.toString(), "-o", output.toString());
        assertThat(err.toString()).isEmpty();
        ExportManifest here = ExportManifest.read(ExportManifest.pathFor(output));
        ExportManifest there = ExportManifest.read(ExportManifest.pathFor(single));
        assertThat(code).isEqualTo(there.counts().quarantined() == 0 ? Main.DONE : Main.FINDINGS);
        assertThat(lines(output)).isEqualTo(Files.readAllLines(single));
        assertThat(here.fields()).isEqualTo(there.fields());
        assertThat(out.toString()).contains("dataset waybills, audience label").contains("rows in");
        String again = folder.resolve("again").toString();
        String[] twice = {
            "-p", PARCELS, "-d", "waybills", "-a", "label", output.toString(), "--input-format", "csv", "-o", again
        };
        assertThat(run(twice)).isEqualTo(Main.FINDINGS);
        assertThat(err.toString()).contains("--allow-masked");
    }

    @Test
    void brokenRecords_areLeftOut_andNotTakenForRows() throws IOException {
        Path policy = folder.resolve("policy.yaml");
        Files.writeString(
                policy,
                "maskwright: 1\naudiences:\n  a: {}\ndatasets:\n  t:\n    fields:\n      phone: {strategy: \"phone\"}\n"
                        + "      city: {strategy: keep}\n");
        Path input = folder.resolve("t.csv");
        Files.writeString(
                input,
                "phone,city\n13812345678,=Hanoi\n13812345679\n13812345670,Hue,13812345671\n\"13812345672\",\"two\nlines\"\n");
        Path output = folder.resolve("safe");
        int code = run("-p", policy.toString(), "-d", "t", "-a", "a", input.toString(), "-o", output.toString());
        assertThat(err.toString()).isEmpty();
        assertThat(code).isEqualTo(Main.FINDINGS);
        assertThat(String.join("\n", lines(output)))
                .isEqualTo("phone,city\n138****5678,'=Hanoi\n138****5672,\"two\nlines\"");
        assertThat(Files.readString(output.resolve("_maskwright-quarantine.csv")))
                .isEqualTo("field,reason,rows\n,malformed,2\n");
        ExportManifest manifest = ExportManifest.read(ExportManifest.pathFor(output));
        assertThat(manifest.counts().in()).isEqualTo(4);
        assertThat(manifest.check(output, null, null).isSound()).isTrue();
    }

    @Test
    void json_withAnUndecidedMember_isRefused_andABrokenLineIsLeftOut() throws IOException {
        Path policy = folder.resolve("policy.yaml");
        Files.writeString(
                policy,
                "maskwright: 1\naudiences:\n  a: {}\ndatasets:\n  t:\n    fields:\n      who.phone: {strategy: \"phone\"}\n");
        Path input = folder.resolve("t.jsonl");
        Files.writeString(
                input, "{\"who\":{\"phone\":\"13812345678\"}}\n{\"who\":{\"phone\":\"138canary\n{\"who\":null}\n");
        String output = folder.resolve("safe").toString();
        int code = run("-p", policy.toString(), "-d", "t", "-a", "a", input.toString(), "-o", output);
        assertThat(err.toString()).isEmpty();
        assertThat(code).isEqualTo(Main.FINDINGS);
        assertThat(lines(Path.of(output))).containsExactly("{\"who\":{\"phone\":\"138****5678\"}}", "{\"who\":null}");
        Files.writeString(input, "{\"who\":{\"phone\":\"13812345678\"},\"canary\":\"13812345678\"}\n");
        assertThat(run("-p", policy.toString(), "-d", "t", "-a", "a", "--overwrite", input.toString(), "-o", output))
                .isEqualTo(Main.FINDINGS);
        assertThat(err.toString()).startsWith("error: ").contains("decide").doesNotContain("13812345678");
    }

    @Test
    void documents_areCountedAndProved() throws IOException {
        Path policy = EXAMPLES.resolve("policies/orders.yaml");
        Path output = folder.resolve("safe");
        int code = run(
                "-p",
                policy.toString(),
                "-d",
                "orders",
                "-a",
                "label",
                EXAMPLES.resolve("data/orders.jsonl").toString(),
                "-o",
                output.toString());
        assertThat(err.toString()).isEmpty();
        ExportManifest manifest = ExportManifest.read(ExportManifest.pathFor(output));
        assertThat(code).isEqualTo(manifest.counts().quarantined() == 0 ? Main.DONE : Main.FINDINGS);
        ManifestVerification found = manifest.check(output, Policy.load(policy), null);
        assertThat(found.isSound()).isTrue();
        assertThat(found.verdict(Point.ROWS)).isEqualTo(Verdict.HOLDS);
        assertThat(lines(output)).hasSize((int) manifest.rows());
    }

    @Test
    void table_isFilledInOneTransaction() throws IOException, SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("t.db") + "?busy_timeout=60000";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE source (phone TEXT, city TEXT)");
            statement.execute("CREATE TABLE safe (phone TEXT, city TEXT)");
            statement.execute("INSERT INTO source VALUES ('13812345678', 'Hue'), ('13812345679', 'Hanoi')");
        }
        Path policy = folder.resolve("policy.yaml");
        Files.writeString(
                policy,
                "maskwright: 1\naudiences:\n  a: {}\ndatasets:\n  t:\n    fields:\n      phone: {strategy: \"phone\"}\n"
                        + "      city: {strategy: keep}\n");
        Path options = folder.resolve("db.properties");
        Files.writeString(options, "url=" + url + "\n");
        Path evidence = folder.resolve("evidence");
        String[] arguments = {
            "-p",
            policy.toString(),
            "-d",
            "t",
            "-a",
            "a",
            "--input-format",
            "jdbc",
            "--output-format",
            "jdbc",
            "source",
            "--option-file",
            options.toString(),
            "--out-option-file",
            options.toString(),
            "-o",
            "safe",
            "--evidence",
            evidence.toString()
        };
        assertThat(run(arguments)).as(err.toString()).isEqualTo(Main.DONE);
        assertThat(rows(url)).containsExactly("138****5678 Hue", "138****5679 Hanoi");
        assertThat(ExportManifest.read(ExportManifest.pathFor(evidence)).rows()).isEqualTo(2);
        assertThat(run(arguments)).isEqualTo(Main.FINDINGS);
        assertThat(err.toString()).contains("is there already");
        List<String> again = new ArrayList<>(List.of(arguments));
        again.add("--overwrite");
        assertThat(run(again.toArray(String[]::new))).as(err.toString()).isEqualTo(Main.DONE);
        assertThat(rows(url)).containsExactly("138****5678 Hue", "138****5679 Hanoi");
        assertThat(tables(url)).containsExactly("safe", "source");
    }

    private static List<String> rows(String url) throws SQLException {
        return texts(url, "SELECT phone || ' ' || city FROM safe ORDER BY 1");
    }

    private static List<String> tables(String url) throws SQLException {
        return texts(url, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1");
    }

    private static List<String> texts(String url, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    @Test
    void databaseThatIsNotThere_isToldWithoutItsAddress() throws IOException {
        Path policy = folder.resolve("policy.yaml");
        Files.writeString(
                policy,
                "maskwright: 1\naudiences:\n  a: {}\ndatasets:\n  t:\n    fields:\n      phone: {strategy: \"phone\"}\n");
        Path input = folder.resolve("t.csv");
        Files.writeString(input, "phone\n13812345678\n");
        int code = run(
                "-p",
                policy.toString(),
                "-d",
                "t",
                "-a",
                "a",
                input.toString(),
                "-o",
                "safe",
                "--output-format",
                "jdbc",
                "--evidence",
                folder.resolve("evidence").toString(),
                "--out-option",
                "url=jdbc:sqlite:/no/such/folder/t.db?password=canary",
                "--out-option",
                "password=canary");
        assertThat(code).isEqualTo(Main.FINDINGS);
        assertThat(err.toString())
                .startsWith("error: ")
                .doesNotContain("canary")
                .doesNotContain("/no/such");
    }

    @Test
    void stream_appendsWhatIsThere() throws IOException {
        Path policy = folder.resolve("policy.yaml");
        Files.writeString(
                policy,
                "maskwright: 1\naudiences:\n  a: {}\ndatasets:\n  t:\n    fields:\n      phone: {strategy: \"phone\"}\n"
                        + "      city: {strategy: keep}\n");
        Path input = Files.createDirectories(folder.resolve("in"));
        Files.writeString(input.resolve("1.json"), "{\"phone\":\"13812345678\",\"city\":\"Hue\"}\n{broken\n");
        Path output = folder.resolve("safe");
        String[] arguments = {
            "-p",
            policy.toString(),
            "-d",
            "t",
            "-a",
            "a",
            "--input-format",
            "json",
            "--schema",
            "phone STRING, city STRING",
            "--stream",
            "--once",
            "--checkpoint",
            folder.resolve("checkpoint").toString(),
            "--broken-rows",
            "drop",
            input.toString(),
            "-o",
            output.toString()
        };
        assertThat(run(arguments)).as(err.toString()).isEqualTo(Main.DONE);
        assertThat(lines(output)).containsExactly("{\"phone\":\"138****5678\",\"city\":\"Hue\"}");
        Files.writeString(input.resolve("2.json"), "{\"phone\":\"13812345679\",\"city\":\"Hue\"}\n");
        assertThat(run(arguments)).as(err.toString()).isEqualTo(Main.DONE);
        assertThat(lines(output)).hasSize(2);
        Path manifest = Files.createFile(output.resolve("_maskwright-manifest.json"));
        assertThat(run(arguments)).isEqualTo(Main.FINDINGS);
        assertThat(err.toString()).contains("the output has a manifest");
        Files.delete(manifest);
        List<String> listing = new ArrayList<>(List.of(arguments));
        listing.set(listing.indexOf("drop"), "list");
        assertThat(run(listing.toArray(String[]::new))).isEqualTo(Main.FINDINGS);
        assertThat(err.toString()).contains("is a stream").contains("quarantine");
    }

    @Test
    void streamToCsv_neutralisesFormulas() throws IOException {
        Path policy = folder.resolve("policy.yaml");
        Files.writeString(
                policy,
                "maskwright: 1\naudiences:\n  a: {}\ndatasets:\n  t:\n    fields:\n      note: {strategy: keep}\n");
        Path input = Files.createDirectories(folder.resolve("in"));
        Files.writeString(input.resolve("1.json"), "{\"note\":\"=1+1\"}\n{\"note\":\"+84 1\"}\n");
        String[] arguments = {
            "-p",
            policy.toString(),
            "-d",
            "t",
            "-a",
            "a",
            "--input-format",
            "json",
            "--output-format",
            "tsv",
            "--no-header",
            "--schema",
            "note STRING",
            "--stream",
            "--once",
            "--checkpoint",
            folder.resolve("checkpoint").toString(),
            "--broken-rows",
            "drop",
            input.toString(),
            "-o",
            folder.resolve("safe").toString()
        };
        assertThat(run(arguments)).as(err.toString()).isEqualTo(Main.DONE);
        assertThat(lines(folder.resolve("safe"))).containsExactly("'=1+1", "+84 1");
        List<String> unsafe = new ArrayList<>(List.of(arguments));
        unsafe.addAll(List.of("--out-option", "escape=\\"));
        assertThat(run(unsafe.toArray(String[]::new))).isEqualTo(Main.WRONG_USE);
        assertThat(err.toString()).contains("option escape");
    }

    @Test
    void tsv_isReadAndWritten() throws IOException {
        Path policy = folder.resolve("policy.yaml");
        Files.writeString(
                policy,
                "maskwright: 1\naudiences:\n  a: {}\ndatasets:\n  t:\n    fields:\n      phone: {strategy: phone}\n"
                        + "      city: {strategy: keep}\n");
        Path input = folder.resolve("t.tsv");
        Files.writeString(input, "phone\tcity\n13812345678\t=Hue, old\n13812345679\t\"two\nlines\"\n");
        Path output = folder.resolve("safe");
        String[] arguments = {
            "-p", policy.toString(), "-d", "t", "-a", "a", "--keep-formulas", input.toString(), "-o", output.toString()
        };
        assertThat(run(arguments)).as(err.toString()).isEqualTo(Main.DONE);
        StringBuilder written = new StringBuilder();
        try (Stream<Path> files = Files.list(output)) {
            for (Path part : files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .toList()) {
                written.append(Files.readString(part));
            }
        }
        assertThat(written).hasToString("phone\tcity\n138****5678\t=Hue, old\n138****5679\t\"two\nlines\"\n");
        assertThat(Files.readString(output.resolve("_maskwright-manifest.json")))
                .contains("\"format\":\"tsv\"");
        assertThat(ExportManifest.read(ExportManifest.pathFor(output))
                        .check(output, null, null)
                        .verdict(Point.ROWS))
                .isEqualTo(Verdict.HOLDS);
    }

    @Test
    void message_becomesARow() {
        SparkSession session = TestSession.get();
        var messages = session.sql("SELECT CAST('{\"phone\":\"1\"}' AS BINARY) AS value, 'k' AS key"
                + " UNION ALL SELECT CAST('{' AS BINARY), 'k'");
        var rows = InputRows.documents(messages, org.apache.spark.sql.types.StructType.fromDDL("phone STRING"));
        assertThat(rows.columns()).containsExactly("phone", InputRows.BROKEN);
        assertThat(rows.where("phone = '1' AND " + InputRows.BROKEN + " IS NULL")
                        .count())
                .isEqualTo(1);
        assertThat(rows.where(InputRows.BROKEN + " = '{'").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-p POLICY -d waybills in.csv|--out is missing",
                "-p POLICY -o out -d waybills|IN is missing",
                "-p POLICY -o out -d waybills a.csv b.csv|too many arguments",
                "-p POLICY -o out -d waybills --colour=red in.csv|unknown option --colour",
                "-p POLICY -o out -d waybills -o two in.csv|--out stands twice",
                "-p POLICY -o out -d nothing in.csv|the policy has no such dataset",
                "-p POLICY -o out -d waybills -a nobody in.csv|the policy has no such audience",
                "-p POLICY -o out -d waybills in|--input-format is missing",
                "-p POLICY -o out -d waybills --input-format avro in|--input-format knows csv",
                "-p POLICY -o out -d waybills --input-format kafka topic|read it with --stream",
                "-p POLICY -o out -d waybills in.csv --policy|lacks its value"
            })
    void wrongUse_isTold_beforeSparkStarts(String line, String words) {
        StringWriter told = new StringWriter();
        int code = runWithoutSpark(told, line.replace("POLICY", PARCELS).split(" "));
        assertThat(code).isEqualTo(Main.WRONG_USE);
        assertThat(told.toString()).startsWith("error: ").contains(words).contains("--help");
    }

    @Test
    void help_namesEveryOption() {
        assertThat(run("--help")).isEqualTo(Main.DONE);
        assertThat(Arguments.FLAGS)
                .allSatisfy(option -> assertThat(out.toString()).contains(option));
        assertThat(Arguments.WITH_VALUE)
                .allSatisfy(option -> assertThat(out.toString()).contains(option));
        assertThat(Arguments.REPEATED)
                .allSatisfy(option -> assertThat(out.toString()).contains(option));
        assertThat(run("-V")).isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("maskwright-spark ");
    }
}
