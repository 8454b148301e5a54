package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One policy under one key gives one result for one value, whatever kind of file it stands in. */
class KeyedExportTest {

    private static final String LONG = "123456789012345678901234567890.5";
    private static final String PSEUDONYM = "pseudonym(domain=study)";

    @TempDir
    Path folder;

    @BeforeEach
    void key() throws IOException {
        byte[] key = new byte[32];
        IntStream.range(0, key.length).forEach(i -> key[i] = (byte) (i * 37 + i * i));
        Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(key));
    }

    private Bench bench(String extension, String expression) {
        return new Bench(
                folder,
                extension,
                "a: {strategy: \"" + expression + "\", onError: redact}",
                "keys: {main: \"file:" + folder.resolve("key") + "\"}\ndomains: {study: {key: main}}\n");
    }

    private String exported(String extension, String expression, String file) {
        Bench bench = bench(extension, expression);
        bench.job(file).existing(Existing.REPLACE).build().run();
        return bench.out();
    }

    private List<String> csv(String expression, List<String> values) {
        String rows = values.stream().map(value -> value + "\n").collect(Collectors.joining());
        return exported("csv", expression, "a\n" + rows).lines().skip(1).toList();
    }

    private List<String> json(String expression, List<String> values) {
        String rows = values.stream().map(value -> "{\"a\":" + value + "}\n").collect(Collectors.joining());
        return exported("jsonl", expression, rows)
                .lines()
                .map(line ->
                        line.substring("{\"a\":".length(), line.length() - 1).replace("\"", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PSEUDONYM,
                "blindIndex(domain=study)",
                "seal(domain=study, type=number)",
                "then(seal(domain=study, type=number), " + PSEUDONYM + ")",
                "perElement(" + PSEUDONYM + ")",
                "when(a == 999, redact, " + PSEUDONYM + ")"
            })
    void number_hasOneResultInCsvAndJson(String expression) {
        List<String> plain = List.of("42", "0", "-7", "1.5", LONG, "100");
        assertThat(json(expression, plain))
                .isEqualTo(csv(expression, plain))
                .doesNotHaveDuplicates()
                .doesNotContain("***");
    }

    @Test
    void numberWrittenOtherwise_isTheSameNumberInJsonAndATextInCsv() {
        List<String> written = List.of("42.0", "4.2e1", "42", "1e2", "-0", "0.0");
        assertThat(json(PSEUDONYM, written)).isEqualTo(csv(PSEUDONYM, List.of("42", "42", "42", "100", "0", "0")));
        assertThat(csv(PSEUDONYM, written)).doesNotHaveDuplicates();
        assertThat(json("seal(domain=study, type=number)", written))
                .isEqualTo(csv("seal(domain=study, type=number)", List.of("42.0", "42", "42", "100", "0", "0.0")));
    }

    @Test
    void text_hasOneResultInCsvAndJson() {
        List<String> texts = List.of("42", "042", "Nguy\u1ec5n", "true", "x y");
        assertThat(json(PSEUDONYM, texts.stream().map(text -> '"' + text + '"').toList()))
                .isEqualTo(csv(PSEUDONYM, texts));
        assertThat(json(PSEUDONYM, List.of("\"Nguye\\u0302\\u0303n\"")))
                .isEqualTo(csv(PSEUDONYM, List.of("Nguy\u1ec5n")));
    }

    @Test
    void valuesWithoutAText_areWithheldAndNeverShown() {
        for (String expression : List.of(PSEUDONYM, "seal(domain=study)", "seal(domain=study, type=number)")) {
            assertThat(json(expression, List.of("true", "1e400000", "{}"))).allMatch(text -> text.equals("null"));
        }
    }
}
