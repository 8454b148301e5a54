package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.maskwright.PlanException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data whose columns, or members, are not those of the policy: as the policy says, and nothing by half. */
class FieldDriftTest {

    private static final String CANARY = "canary-7c1f";

    @TempDir
    Path folder;

    private String extension = "";

    /** One record: names and values in turn. */
    private String data(String... namesAndValues) {
        String[] names = new String[namesAndValues.length / 2];
        for (int i = 0; i < names.length; i++) {
            names[i] = namesAndValues[2 * i];
        }
        return Records.start(extension, names) + Records.record(extension, namesAndValues) + Records.end(extension);
    }

    private Bench bench(String fields, String defaults) {
        return new Bench(folder, extension, fields, defaults.isEmpty() ? "" : "defaults: {" + defaults + "}\n");
    }

    private void assertRefused(Bench bench, String text, String why) {
        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> bench.job(text).build().run())
                .withMessageContaining(why)
                .withMessageNotContaining(CANARY);
        assertThat(bench.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void addedField_endsTheRun(String form) {
        extension = form;
        assertRefused(bench("a: keep, b: redact", ""), data("a", "1", "b", "2", "c", CANARY), "is not decided");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void addedField_isHiddenOrLeftOutWhereThePolicySaysSo(String form) {
        extension = form;
        String text = data("a", "1", "b", "2", "c", CANARY);
        assertThat(bench("a: keep, b: redact", "undecided: redact").export(text))
                .contains("c", "********")
                .doesNotContain(CANARY);
        Bench dropping = bench("a: keep, b: redact", "undecided: drop");
        dropping.job(text).existing(Existing.REPLACE).build().run();
        String without = dropping.out();
        Bench never = bench("a: keep, b: redact", "");
        never.job(data("a", "1", "b", "2")).existing(Existing.REPLACE).build().run();
        assertThat(without).isEqualTo(never.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void renamedField_endsTheRun(String form) {
        extension = form;
        assertRefused(bench("a: keep, b: redact", ""), data("a", "1", "bb", CANARY), "is not decided");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void fieldInAnotherCase_endsTheRun(String form) {
        extension = form;
        assertRefused(bench("a: keep, b: redact", ""), data("a", "1", "B", CANARY), "is not decided");
    }

    /** That the rule meets nothing is said apart from what to do with a field that has none. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void renamedField_endsTheRunAlsoWhereUndecidedOnesAreHidden(String form) {
        extension = form;
        assertRefused(bench("a: keep, b: redact", "undecided: redact"), data("a", "1", "bb", CANARY), "b at");
        assertThat(bench("a: keep, b: redact", "undecided: redact, unmatchedRule: warn")
                        .export(data("a", "1", "B", CANARY)))
                .contains("********")
                .doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void missingField_endsTheRunOrWarns(String form) {
        extension = form;
        assertRefused(bench("a: redact, b: redact", ""), data("a", CANARY), "b at");
        ExportReport report = bench("a: redact, b: redact", "unmatchedRule: warn")
                .job(data("a", CANARY))
                .build()
                .run();
        assertThat(report.rowsOut()).isEqualTo(1);
        assertThat(report.warnings())
                .singleElement()
                .asString()
                .contains("b at")
                .doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void missingFieldThatIsOptional_isAllowed(String form) {
        extension = form;
        ExportReport report = bench("a: redact, b: {strategy: redact, optional: true}", "")
                .job(data("a", CANARY))
                .build()
                .run();
        assertThat(report.rowsOut()).isEqualTo(1);
        assertThat(report.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void brokenRecords_goIntoQuarantineOrEndTheRunAsTheJobSays(String form) {
        extension = form;
        Bench bench = bench("a: keep, b: redact", "");
        String text = Records.of(extension, 250);
        ExportReport report = bench.job(text).build().run();
        assertThat(report.rowsIn()).isEqualTo(250);
        assertThat(report.rowsOut()).isEqualTo(248);
        assertThat(bench.quarantined())
                .hasSize(2)
                .allMatch(line -> line.startsWith("100,,") || line.startsWith("200,,"));
        assertThat(bench.out()).doesNotContain("ragged", "secret");
        Path other = folder.resolve("other." + extension);
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> bench.job(text)
                        .output(other)
                        .brokenRows(BrokenRows.FAIL)
                        .build()
                        .run())
                .withMessageContaining("row 100")
                .withMessageNotContaining("ragged");
        assertThat(other).doesNotExist();
    }
}
