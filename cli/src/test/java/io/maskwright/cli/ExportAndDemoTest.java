package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code export} with every option, and {@code demo}. */
class ExportAndDemoTest {

    private static final String POLICY =
            """
            maskwright: 1
            extends: [profile:display]
            audiences: {staff: {clearance: internal}}
            categories: {note: {strategy: keep}}
            datasets:
              people:
                fields:
                  id: keep
                  phone: phone.mobile
                  born: {strategy: truncateDate(year)}
                  note: {category: note, optional: true}
              bare:
                fields:
                  "1": keep
                  "2": phone.mobile
                  "3": {strategy: truncateDate(year)}
            """;
    private static final String TABLE = "id,phone,born\n1,13812345678,1990-03-07\n2,13912345678,2001-12-31\n";

    @TempDir
    private Path folder;

    private Path policy;
    private Path input;
    private Path output;

    @BeforeEach
    void writeFiles() throws IOException {
        policy = Files.writeString(folder.resolve("policy.yaml"), POLICY);
        input = Files.writeString(folder.resolve("people.csv"), TABLE);
        output = folder.resolve("out.csv");
    }

    private Run export(String... more) {
        return exportOf("people", more);
    }

    private Run exportOf(String dataset, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "export",
                input.toString(),
                "--out",
                output.toString(),
                "--policy",
                policy.toString(),
                "--dataset",
                dataset));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private String written() throws IOException {
        return Files.readString(output);
    }

    private void assertNothingWritten() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(policy, input);
        }
    }

    @Test
    void groupsTooSmall_areAFailureWithNumbersOnly() throws IOException {
        Files.writeString(policy, POLICY.replace("  people:\n", "  people:\n    risk: {quasi: [born], k: 2}\n"));
        Run run = export("--audience", "staff");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("the smallest group of rows that look alike by born has 1 row, and the policy asks for 2")
                .contains("of 2 rows, 2 in 2 groups of fewer, 2 alone")
                .doesNotContain("1990", "2001");
        assertNothingWritten();
        Files.writeString(input, TABLE + "3,13712345678,1990-01-01\n4,13612345678,2001-01-01\n");
        run = export("--audience", "staff");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("rows look alike by born: 2 groups, the smallest of 2, k 2; 0 rows at risk");
    }

    @Test
    void export_writesASafeCopyAndASummary() throws IOException {
        Run run = export("--audience", "staff");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("dataset people, audience staff", "2 rows in, 2 out, 0 quarantined");
        assertThat(written()).isEqualTo("id,phone,born\n1,138****5678,1990\n2,139****5678,2001\n");
    }

    @Test
    void quiet_printsNothing() {
        assertThat(export("--quiet")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void shortOptions_meanTheSame() throws IOException {
        Run run = Run.of(
                "export",
                "-p",
                policy.toString(),
                "-d",
                "people",
                "-a",
                "staff",
                "-o",
                output.toString(),
                input.toString());
        assertThat(run.code()).isZero();
        assertThat(written()).contains("138****5678");
    }

    @Test
    void rowThatCannotBeTreated_isAFindingListedByNumber() throws IOException {
        Files.writeString(input, TABLE + "3,13812345678," + UsageTest.CANARY + "\n4,1\n");
        Run run = export();
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out()).contains("4 rows in, 2 out, 2 quarantined").doesNotContain(UsageTest.CANARY);
        assertThat(folder.resolve("out.csv.quarantine.csv"))
                .hasContent("row,field,reason\n3,born,shape\n4,,field count\n");
        assertThat(written()).doesNotContain(UsageTest.CANARY);
    }

    @Test
    void quarantine_isWrittenWhereTheOptionSays() throws IOException {
        Files.writeString(input, TABLE + "3,13812345678,x\n");
        Path list = folder.resolve("left-out.csv");
        assertThat(export("--quarantine", list.toString()).code()).isEqualTo(Main.FINDINGS);
        assertThat(list).hasContent("row,field,reason\n3,born,shape\n");
    }

    @Test
    void existingOutput_isRefusedUnlessOverwritten() throws IOException {
        Files.writeString(output, "before");
        Run refused = export();
        assertThat(refused.code()).isEqualTo(Main.FINDINGS);
        assertThat(refused.firstError()).contains("it exists already");
        assertThat(written()).isEqualTo("before");
        assertThat(export("--overwrite").code()).isZero();
        assertThat(written()).startsWith("id,phone");
    }

    @Test
    void delimiterAndQuote_areThoseOfTheOptions() throws IOException {
        Files.writeString(input, "id;phone;born\n'1;2';13812345678;1990-03-07\n");
        assertThat(export("--delimiter", ";", "--quote", "'").code()).isZero();
        assertThat(written()).isEqualTo("id;phone;born\n'1;2';138****5678;1990\n");
    }

    @ParameterizedTest
    @CsvSource({"tsv, out.tsv", "TSV, out.tsv"})
    void format_isThatOfTheOption(String format, String name) throws IOException {
        Files.writeString(input, TABLE.replace(',', '\t'));
        output = folder.resolve(name);
        assertThat(export("--format", format).code()).isZero();
        assertThat(written()).isEqualTo("id\tphone\tborn\n1\t138****5678\t1990\n2\t139****5678\t2001\n");
    }

    @ParameterizedTest
    @CsvSource({"json-lines", "jsonl", "ndjson"})
    void jsonLines_areTreatedByPath(String format) throws IOException {
        Files.writeString(input, "{\"id\":1,\"phone\":\"13812345678\",\"born\":\"1990-03-07\"}\n");
        assertThat(export("--format", format).code()).isZero();
        assertThat(written()).isEqualTo("{\"id\":1,\"phone\":\"138****5678\",\"born\":\"1990\"}\n");
    }

    @Test
    void jsonArray_isTreatedByPath() throws IOException {
        Files.writeString(input, "[{\"id\":1,\"phone\":\"13812345678\",\"born\":\"1990-03-07\"}]\n");
        assertThat(export("--format", "json").code()).isZero();
        assertThat(written()).isEqualTo("[\n{\"id\":1,\"phone\":\"138****5678\",\"born\":\"1990\"}\n]\n");
    }

    @Test
    void csv_canBeChosenForAnotherExtension() throws IOException {
        input = Files.move(input, folder.resolve("people.dat"));
        Run unknown = export();
        assertThat(unknown.code()).isEqualTo(Main.FINDINGS);
        assertThat(unknown.firstError()).contains("cannot tell the format");
        assertThat(export("--format", "csv").code()).isZero();
    }

    @Test
    void noHeader_namesColumnsByNumber() throws IOException {
        Files.writeString(input, TABLE.substring(TABLE.indexOf('\n') + 1));
        assertThat(exportOf("bare", "--no-header").code()).isZero();
        assertThat(written()).isEqualTo("1,138****5678,1990\n2,139****5678,2001\n");
    }

    @Test
    void encodings_areThoseOfTheOptions() throws IOException {
        Charset gb = Charset.forName("GB18030");
        Files.write(input, ("id,phone,born\n张,13812345678,1990-03-07\n").getBytes(gb));
        Run wrong = export();
        assertThat(wrong.code()).isEqualTo(Main.FINDINGS);
        assertThat(wrong.err()).contains("are no UTF-8 text").doesNotContain("13812345678");
        assertNothingWritten();
        assertThat(export("--encoding", "GB18030", "--out-encoding", "UTF-8").code())
                .isZero();
        assertThat(written()).isEqualTo("id,phone,born\n张,138****5678,1990\n");
        assertThat(export("--encoding", "GB18030", "--overwrite").code()).isZero();
        assertThat(Files.readString(output, gb)).contains("张");
    }

    @Test
    void characterOutsideTheOutputEncoding_endsTheRun() throws IOException {
        Files.writeString(input, "id,phone,born\n张,13812345678,1990-03-07\n");
        Run run = export("--out-encoding", "US-ASCII");
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.err()).contains("row 1", "US-ASCII").doesNotContain("张");
        assertNothingWritten();
    }

    @Test
    void lineEnding_isThatOfTheOption() throws IOException {
        assertThat(export("--line-ending", "crlf").code()).isZero();
        assertThat(Files.readString(output, StandardCharsets.UTF_8)).startsWith("id,phone,born\r\n");
    }

    @Test
    void formulas_areNeutralisedUnlessKept() throws IOException {
        Files.writeString(input, "id,phone,born\n=1+1,13812345678,1990-03-07\n");
        export();
        assertThat(written()).contains("'=1+1,");
        export("--keep-formulas", "--overwrite");
        assertThat(written()).contains("\n=1+1,");
    }

    @Test
    void undecidedColumn_stopsTheRunBeforeTheFirstRow() throws IOException {
        Files.writeString(input, "id,phone,born,wages\n1,13812345678,1990-03-07,7\n");
        Run run = export();
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.firstError()).contains("column 4 (wages)", "is not decided");
        assertNothingWritten();
    }

    @Test
    void missingHeader_isNotRepeated() throws IOException {
        Files.writeString(input, UsageTest.CANARY + ",13812345678,1990-03-07\n");
        Run run = export();
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.err()).contains("is the first line a header?").doesNotContain(UsageTest.CANARY, "13812345678");
    }

    @ParameterizedTest
    @CsvSource({
        "--format, xml, unknown format xml",
        "--delimiter, '\"', delimiter and quote must be two characters",
        "--delimiter, ab, not a single character",
        "--encoding, nope, unknown encoding nope; known are UTF-8",
        "--out-encoding, 'a b', unknown encoding a b",
        "--line-ending, cr, --line-ending"
    })
    void badOption_isWrongUse(String option, String value, String message) throws IOException {
        Run run = export(option, value);
        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.firstError()).contains(message);
        assertNothingWritten();
    }

    @Test
    void namesThatThePolicyDoesNotKnow_areWrongUse() throws IOException {
        assertThat(export("--audience", "staf").code()).isEqualTo(Main.WRONG_USE);
        assertThat(export("--audience", "staf").firstError()).contains("unknown audience staf; did you mean staff?");
        assertThat(exportOf("peeple").firstError()).contains("unknown dataset peeple; did you mean people?");
        assertNothingWritten();
    }

    @Test
    void missingOrUnreadableFiles_areFailures() throws IOException {
        Path kept = input;
        input = folder.resolve("nope.csv");
        Run missing = export();
        assertThat(missing.code()).isEqualTo(Main.FINDINGS);
        assertThat(missing.firstError()).contains("there is no such file");
        input = folder;
        Run directory = export("--format", "csv");
        assertThat(directory.code()).isEqualTo(Main.FINDINGS);
        assertThat(directory.firstError()).contains("it is a folder");
        input = kept;
        output = folder.resolve("no/such/folder.csv");
        Run noFolder = export();
        assertThat(noFolder.code()).isEqualTo(Main.FINDINGS);
        assertThat(noFolder.firstError()).contains("its folder does not exist");
    }

    @Test
    void terminal_getsAProgressBar() throws IOException {
        System.setProperty("maskwright.terminal", "true");
        java.io.PrintStream before = System.err;
        System.setErr(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));
        try {
            assertThat(export().code()).isZero();
        } finally {
            System.setErr(before);
            System.clearProperty("maskwright.terminal");
        }
        assertThat(written()).contains("138****5678");
    }

    @Test
    void demo_showsThreeAudiencesAndExportsTheLargeTable() throws IOException {
        Path out = folder.resolve("demo");
        Run run = Run.of("demo", "--examples", Run.ROOT.resolve("examples").toString(), "--out", out.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "Before",
                        "For audience label",
                        "For audience analytics",
                        "(left out)",
                        "./maskwright policy explain examples/policies/parcels.yaml");
        for (String audience : List.of("label", "call-centre", "analytics")) {
            assertThat(run.out()).containsPattern(audience + " +10,000 rows in, 10,000 rows out, 0 in quarantine");
            assertThat(Files.readAllLines(out.resolve("waybills-" + audience + ".csv")))
                    .hasSizeGreaterThan(10_000);
        }
    }

    @Test
    void demo_whereTheFolderCannotBeCreated_isWrongUse() {
        Run run = Run.of("demo", "--examples", Run.ROOT.resolve("examples").toString(), "--out", input.toString());
        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.firstError()).contains("cannot create the folder").doesNotContain("Exception");
    }
}
