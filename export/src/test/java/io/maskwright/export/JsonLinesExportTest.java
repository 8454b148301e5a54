package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.KeyUnavailableException;
import io.maskwright.MaskingException;
import io.maskwright.PlanException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesExportTest {

    @TempDir
    Path folder;

    @Test
    void members_areTreatedShownAndLeftOut() {
        assertThat(
                        json("a: keep, b: redact, c: drop, d: \"null\"")
                                .export(
                                        "{\"d\":4, \"b\":\"x\", \"c\":3, \"a\":1}\n{\"b\":null,\"c\":null}\n{\"b\":\"\",\"a\":true}"))
                .isEqualTo("{\"d\":null, \"b\":\"********\", \"a\":1}\n{\"b\":null}\n{\"b\":\"\",\"a\":true}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10",
                "1e5",
                "-0",
                "-0.0",
                "1E+400",
                "123456789012345678901234567890",
                "0.1000000000000000055511151231257827",
                "1e-999999999",
                "1e99999999999",
                "12345678901234567"
            })
    void keptNumber_staysAsWritten(String number) {
        String text = "{\"a\":" + number + ",\"b\":[" + number + "]}\n";

        assertThat(json("a: keep, b: keep").export(text)).isEqualTo(text);
    }

    @Test
    void numberThatAConditionKeeps_staysAsWritten() {
        Bench bench = json("a: keep, n: \"when(a == 'x', keep, redact)\"");

        assertThat(bench.export("{\"n\":1e2,\"a\":\"x\"}\n{\"n\":1e2,\"a\":\"y\"}\n{\"n\":1e2,\"a\":[]}\n"))
                .isEqualTo("{\"n\":1e2,\"a\":\"x\"}\n{\"n\":\"********\",\"a\":\"y\"}\n{\"n\":null,\"a\":[]}\n");
    }

    @Test
    void condition_readsInsideObjectsButNotNamesWithDots() {
        Bench bench = json("o.k: keep, '\"o.k\"': keep, v: \"when(o.k == 'x', keep, redact)\"");

        assertThat(bench.export("{\"v\":\"s\",\"o\":{\"k\":\"x\"}}\n{\"v\":\"s\",\"o.k\":\"x\"}\n"))
                .isEqualTo("{\"v\":\"s\",\"o\":{\"k\":\"x\"}}\n{\"v\":\"********\",\"o.k\":\"x\"}\n");
    }

    @Test
    void typeKeepingStrategy_givesNumbers() {
        assertThat(json("a: twice").export("{\"a\":21}\n")).isEqualTo("{\"a\":42}\n");
    }

    @ParameterizedTest
    @CsvSource({"21,21!", "1.10,1.10!", "1e3,1000!", "12345678901234567890,12345678901234567890!"})
    void textStrategy_getsTheDigitsOfANumber(String number, String text) {
        assertThat(json("a: shout").export("{\"a\":" + number + "}\n")).isEqualTo("{\"a\":\"" + text + "\"}\n");
    }

    @Test
    void numberThatCannotBeWrittenOut_isNotTreated() {
        Bench bench = json("a: shout, b: keep, c: shout");

        bench.job(
                        "{\"a\":1e999999999,\"b\":1}\n{\"a\":1e-99999,\"b\":1}\n{\"a\":1e99999999999,\"b\":1}\n{\"b\":1,\"c\":1}\n")
                .build()
                .run();

        assertThat(bench.quarantined()).containsExactly("1,a,range", "2,a,range", "3,a,range");
    }

    @Test
    void resultThatIsNoJson_isAFailure() {
        Bench bench = json("a: nan, b: keep");

        bench.job("{\"b\":1}\n{\"a\":\"x\"}\n").build().run();

        assertThat(bench.quarantined()).containsExactly("2,a,type");
    }

    @Test
    void elements_keepTheirPlaces() {
        assertThat(
                        json("\"a[*]\": \"when(k == '1', drop, keep)\", k: keep, b: redact, c: drop")
                                .export(
                                        "{\"k\":\"1\",\"a\":[\"x\",null,\"\",[\"y\",{}]],\"b\":[\"x\",[\"y\"],2,null],\"c\":[1]}\n"))
                .isEqualTo("{\"k\":\"1\",\"a\":[null,null,\"\",[null,null]],"
                        + "\"b\":[\"********\",[\"********\"],\"********\",null]}\n");
    }

    @Test
    void decidedObject_isOneValue() {
        Bench bench = json("a: redact, b: drop, c: keep, d: picky, \"c.x\": redact");

        bench.job("{\"a\":{\"n\":\"s\"},\"b\":{\"n\":1},\"c\":{\"n\":1,\"x\":\"s\"}}\n{\"d\":{\"n\":\"s\"}}\n")
                .build()
                .run();

        assertThat(bench.out()).isEqualTo("{\"a\":\"********\",\"c\":{\"n\":1,\"x\":\"********\"}}\n");
        assertThat(bench.quarantined()).containsExactly("2,d,type");
    }

    @Test
    void objectUnderACondition_isShownOrHiddenWithAllThatIsInIt() {
        Bench bench = json("k: keep, o: \"when(k == '1', keep, redact)\"");

        assertThat(bench.export("{\"k\":\"1\",\"o\":{\"x\":[\"s\"]}}\n{\"k\":\"2\",\"o\":{\"x\":[\"s\"]}}\n"))
                .isEqualTo("{\"k\":\"1\",\"o\":{\"x\":[\"s\"]}}\n{\"k\":\"2\",\"o\":\"********\"}\n");
    }

    @Test
    void undecidedMember_endsTheRunWithoutItsName() {
        Bench bench = json("o.a: keep");

        assertThatThrownBy(() -> bench.export("{\"o\":{\"a\":1}}\n{\"o\":{\"a\":1,\"canary-7c1f\":{\"x\":1}}}\n"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("row 2")
                .hasMessageContaining("field o.* is not decided")
                .hasMessageNotContaining("canary");
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void ruleThatMatchesNothing_endsTheRunOrWarns() {
        Bench failing = json("a: keep, b: keep");
        assertThatThrownBy(() -> failing.export("{\"a\":1}\n"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("b at");
        assertThat(failing.files()).isEmpty();

        Bench warning = new Bench(folder, "jsonl", "a: keep, b: keep", "defaults: {unmatchedRule: warn}\n");
        assertThat(warning.job("{\"a\":1}\n").build().run().warnings())
                .singleElement()
                .asString()
                .contains("b at");
    }

    @Test
    void ruleBehindTheFailureOfEveryRow_messageTellsOfTheRows() {
        Bench bench = json("a: round(size=10), b: keep");

        assertThatThrownBy(() -> bench.job("{\"a\":\"canary\",\"b\":1}\n{\"a\"\n")
                        .build()
                        .run())
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("2 of 2 rows could not be treated (malformed, shape)")
                .hasMessageNotContaining("canary");
    }

    @Test
    void emptyInput_givesEmptyOutput() {
        assertThat(json("a: keep").export("")).isEmpty();
    }

    @Test
    void emptyArrayAtARule_meetsTheRule() {
        assertThat(json("a: redact").export("{\"a\":[]}\n")).isEqualTo("{\"a\":[]}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"canary\"",
                "{\"a\":\"canary",
                "{\"a\":canary}",
                "{\"a\":\"canary\"} x",
                "{\"a\":\"canary\"}{}",
                "[\"canary\"]",
                "\"canary\"",
                "canary",
                "null",
                "1",
                "{\"a\":\"canary\",\"a\":2}",
                "{\"a\":{\"canary\":1,\"canary\":2}}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{'a':1}",
                "{\"a\":1,}",
                "{\"a\":\"\u0001canary\"}",
                "{\"a\":\"\\qcanary\"}",
                "\uFEFF{\"a\":1}",
                "}"
            })
    void malformedLine_goesIntoQuarantineWithoutContent(String line) {
        Bench bench = json("a: keep");

        ExportReport report =
                bench.job("{\"a\":1}\n" + line + "\n{\"a\":2}\n").build().run();

        assertThat(bench.out()).isEqualTo("{\"a\":1}\n{\"a\":2}\n");
        assertThat(bench.quarantined()).containsExactly("2,,malformed");
        assertThat(report.toString() + report.toTable()).doesNotContain("canary");
    }

    @Test
    void deepLine_goesIntoQuarantine() {
        Bench bench = json("a: keep");
        String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}\n";
        String fine = "{\"a\":" + "[".repeat(499) + "1" + "]".repeat(499) + "}\n";

        bench.job(fine + deep).build().run();

        assertThat(bench.out()).isEqualTo(fine);
        assertThat(bench.quarantined()).containsExactly("2,,malformed");
    }

    @Test
    void longLine_goesIntoQuarantine() {
        Bench bench = json("a: keep");

        bench.job("{\"a\":1}\n{\"a\":\"" + "x".repeat(1024) + "\"}\n{\"a\":2}")
                .maxRecordChars(1024)
                .build()
                .run();

        assertThat(bench.out()).isEqualTo("{\"a\":1}\n{\"a\":2}\n");
        assertThat(bench.quarantined()).containsExactly("2,,malformed");
    }

    @Test
    void lineThatIsNoText_goesIntoQuarantine() {
        byte[] bytes = "{\"a\":1}\n{\"a\":\"?\"}\n".getBytes(StandardCharsets.UTF_8);
        bytes[14] = (byte) 0xC0;
        Bench bench = json("a: keep");

        bench.job(bytes).build().run();

        assertThat(bench.quarantined()).containsExactly("2,,malformed");
    }

    @Test
    void blankLines_areSkippedAndCounted() {
        Bench bench = json("a: keep");

        ExportReport report =
                bench.job("\n{\"a\":1}\r\n\r\n  \n{\"a\":2}").build().run();

        assertThat(bench.out()).isEqualTo("{\"a\":1}\n{\"a\":2}\n");
        assertThat(report.blankLines()).isEqualTo(3);
        assertThat(report.rowsIn()).isEqualTo(2);
    }

    @Test
    void failingValue_takesItsRecordIntoQuarantineWhole() {
        Bench bench = json("\"a[*].v\": picky, b: keep");

        ExportReport report = bench.job("{\"b\":\"canary\",\"a\":[{\"v\":\"x\"},{\"v\":\"bad\"}]}\n{\"b\":1}\n")
                .build()
                .run();

        assertThat(bench.out()).isEqualTo("{\"b\":1}\n");
        assertThat(bench.quarantined()).containsExactly("1,a[*].v,shape");
        assertThat(report.quarantineReasons()).containsOnlyKeys("shape");
        assertThat(report.fields().get(0).failed()).containsOnlyKeys("shape");
        assertThat(report.fields().get(0).treated()).isEqualTo(1);
    }

    @Test
    void failingValue_isRedactedOrEndsTheRunOnRequest() {
        String text = "{\"a\":\"bad\"}\n{\"a\":{\"x\":\"bad\"}}\n{\"a\":true}\n";
        Bench redacting = new Bench(folder, "jsonl", "a: picky", "defaults: {onError: redact}\n");
        assertThat(redacting.export(text)).isEqualTo("{\"a\":\"********\"}\n{\"a\":null}\n{\"a\":null}\n");

        Bench failing = new Bench(folder, "jsonl", "a: picky", "defaults: {onError: fail}\n");
        assertThatThrownBy(() ->
                        failing.job(text).existing(Existing.REPLACE).build().run())
                .isInstanceOf(MaskingException.class)
                .hasMessageContaining("row 1, a: picky")
                .hasMessageContaining("shape");
    }

    @Test
    void missingKey_endsTheRun() {
        Bench bench = json("a: keyless");

        assertThatThrownBy(() -> bench.export("{\"a\":\"x\"}\n")).isInstanceOf(KeyUnavailableException.class);
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void shownText_staysAsWrittenAndTreatedTextIsEscapedWhereItMust() {
        Bench bench = json("a: keep, \"\u540D\": keep, b: shout");
        String shown =
                "{ \"a\":\"\\u4e2d\\/\\\"\\\\\\b\\u0001\\ud83d\\ude00 \\ud83d \u2028\",\t\"\u540D\" : \"\uD83D\uDE00\"";

        assertThat(bench.export(shown + ",\"b\":\"\\u4e2d\\/\\\"\\b\\u0001\\ud83d\"}\n"))
                .isEqualTo(shown + ",\"b\":\"\u4E2D/\\\"\\b\\u0001\\ud83d!\"}\n");
    }

    @Test
    void carriageReturnsInsideARecord_areNoLineEnds() {
        assertThat(json("a: keep, b: keep").export("  {\"a\":1,\r\"b\":2}\t\r\n"))
                .isEqualTo("{\"a\":1, \"b\":2}\n");
    }

    @Test
    void otherEncodings_areReadAndWhatDoesNotFitIsEscaped() {
        Bench bench = json("a: keep");

        bench.job("{\"a\":\"\u4E2D\"}\n".getBytes(Charset.forName("GBK")))
                .inputEncoding(Charset.forName("GBK"))
                .outputEncoding(StandardCharsets.ISO_8859_1)
                .lineEnding(LineEnding.CRLF)
                .build()
                .run();
        assertThat(bench.out()).isEqualTo("{\"a\":\"\\u4e2d\"}\r\n");

        bench.job("\uFEFF{\"a\":\"\u0A0A\"}\n{\"a\":1}\n".getBytes(StandardCharsets.UTF_16LE))
                .outputEncoding(StandardCharsets.UTF_8)
                .existing(Existing.REPLACE)
                .build()
                .run();
        assertThat(bench.out()).isEqualTo("{\"a\":\"\u0A0A\"}\n{\"a\":1}\n");
    }

    private Bench json(String fields) {
        return new Bench(folder, "jsonl", fields);
    }
}
