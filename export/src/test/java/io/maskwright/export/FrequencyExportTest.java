package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.maskwright.PlanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports whose results would betray their values by how often each occurs. */
class FrequencyExportTest {

    /** The kinds of files; a row is written as two members or two columns, a and b. */
    enum Kind {
        CSV {
            @Override
            String file(int rows, IntFunction<String> a, IntFunction<String> b) {
                return "a,b\n"
                        + IntStream.range(0, rows)
                                .mapToObj(i -> a.apply(i) + "," + b.apply(i) + "\n")
                                .collect(Collectors.joining());
            }
        },
        JSONL {
            @Override
            String file(int rows, IntFunction<String> a, IntFunction<String> b) {
                return IntStream.range(0, rows)
                        .mapToObj(i -> "{\"a\":\"" + a.apply(i) + "\",\"b\":\"" + b.apply(i) + "\"}\n")
                        .collect(Collectors.joining());
            }
        };

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }

        abstract String file(int rows, IntFunction<String> a, IntFunction<String> b);
    }

    @TempDir
    Path folder;

    private Bench bench(Kind kind, String fields) {
        return new Bench(folder, kind.extension(), fields);
    }

    private void refused(Bench bench, String text, String... says) {
        assertThatThrownBy(() -> bench.job(text).build().run())
                .isInstanceOf(PlanException.class)
                .hasMessageContainingAll(says)
                .message()
                .doesNotContain("CANARY");
        assertThat(bench.files()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void columnOfFewValues_isRefusedAndNothingPublished(Kind kind) {
        Bench gender = bench(kind, "a: code, b: keep");
        refused(
                gender,
                kind.file(1000, i -> List.of("CANARY-F", "CANARY-M", "CANARY-X").get(i % 3), i -> "x"),
                "how often each result occurs would betray the values: a: code gave 3 distinct results of 1000 values",
                "acknowledge=frequencies");
        refused(gender, kind.file(20, i -> "true", i -> "x"), "1 distinct results of 20 values");
        refused(gender, kind.file(990, i -> "v" + i % 99, i -> "x"), "99 distinct results of 990 values");
    }

    /** Each thread counts slices of its own: what counts is the whole, in the order of the source. */
    @ParameterizedTest
    @EnumSource
    void manySlices_areJudgedAsOneByAnyNumberOfThreads(Kind kind) {
        int rows = 60_000;
        // Each slice has one value, or few; all together 99.
        String few = kind.file(rows, i -> "CANARY" + i / (rows / 99 + 1), i -> "x");
        // Slices in which the usual value does not lead come first, and then only it.
        String usual = kind.file(rows, i -> i < rows / 5 ? "CANARY" + i / 3 : "usual", i -> "x");
        Bench bench = bench(kind, "a: code, b: keep");
        Set<String> told = new HashSet<>();
        for (int threads : new int[] {1, 2, 3, 8}) {
            assertThatThrownBy(() -> bench.job(few).threads(threads).build().run())
                    .isInstanceOf(PlanException.class)
                    .hasMessageContaining("a: code gave 99 distinct results of 60000 values");
            assertThatThrownBy(() -> bench.job(usual).threads(threads).build().run())
                    .isInstanceOf(PlanException.class)
                    .satisfies(e -> told.add(e.getMessage()));
            assertThat(bench.files()).isEmpty();
        }
        assertThat(told).hasSize(1).first(STRING).contains("a: code gave one result for ", " or more of 60000 values");
    }

    @ParameterizedTest
    @EnumSource
    void severalFields_areAllNamed(Kind kind) {
        refused(
                bench(kind, "a: code, b: \"when(a == 'x', keep, code)\""),
                kind.file(40, i -> "CANARY" + i % 2, i -> "CANARY" + i % 4),
                "a: code gave 2 distinct results of 40 values; b: when(",
                "gave 4 distinct results of 40 values");
    }

    @ParameterizedTest
    @EnumSource
    void columnOfManyValues_passes(Kind kind) {
        Bench phones = bench(kind, "a: code, b: keep");
        assertThat(phones.export(kind.file(200 * 50, i -> "p" + i % 200, i -> "x")))
                .contains("cp199");
        bench(kind, "a: code, b: keep")
                .job(kind.file(1000, i -> "v" + i % 100, i -> "x"))
                .existing(Existing.REPLACE)
                .build()
                .run();
    }

    @ParameterizedTest
    @EnumSource
    void oneValueAmongMany_isRefusedIfItStandsOut(Kind kind) {
        refused(
                bench(kind, "a: code, b: keep"),
                kind.file(10_100, i -> i % 101 == 0 ? "CANARY" + i : "usual", i -> "x"),
                "a: code gave one result for ",
                " or more of 10100 values");
        refused(
                bench(kind, "a: code, b: keep"),
                kind.file(50, i -> i < 45 ? "CANARY" : "v" + i, i -> "x"),
                "a: code gave one result for 40 or more of 50 values");
        assertThat(bench(kind, "a: code, b: keep").export(kind.file(1000, i -> i < 400 ? "usual" : "v" + i, i -> "x")))
                .contains("cv999");
    }

    @ParameterizedTest
    @EnumSource
    void smallTables_pass(Kind kind) {
        for (String file : List.of(
                kind.file(19, i -> "true", i -> "x"),
                kind.file(29, i -> "v" + i % 3, i -> "x"),
                kind.file(989, i -> "v" + i % 99, i -> "x"),
                kind.file(1, i -> "v", i -> "x"))) {
            bench(kind, "a: code, b: keep")
                    .job(file)
                    .existing(Existing.REPLACE)
                    .build()
                    .run();
        }
    }

    @ParameterizedTest
    @EnumSource
    void acknowledgedFrequencies_pass(Kind kind) {
        assertThat(bench(kind, "a: known, b: keep").export(kind.file(1000, i -> "v" + i % 2, i -> "x")))
                .contains("cv1");
    }

    @ParameterizedTest
    @EnumSource
    void blankFailingAndQuarantinedValues_doNotCount(Kind kind) throws IOException {
        // 19 values that count, among many that do not.
        Bench blanks = bench(kind, "a: code, b: keep");
        blanks.export(kind.file(1000, i -> i < 19 ? "v" : i % 2 == 0 ? "" : " ", i -> "x"));
        bench(kind, "a: {strategy: code, onError: redact}, b: keep")
                .job(kind.file(1000, i -> i < 19 ? "v" : "bad", i -> "x"))
                .existing(Existing.REPLACE)
                .build()
                .run();
        Bench rows = bench(kind, "a: code, b: picky");
        rows.job(kind.file(1000, i -> "v", i -> i < 19 ? "x" : "bad"))
                .existing(Existing.REPLACE)
                .build()
                .run();
        assertThat(rows.quarantined()).hasSize(981);
        refused(
                new Bench(Files.createDirectory(folder.resolve("inner")), kind.extension(), "a: code, b: picky"),
                kind.file(1000, i -> "v", i -> i < 20 ? "x" : "bad"),
                "1 distinct results of 20 values");
    }

    @ParameterizedTest
    @EnumSource(names = "JSONL")
    void elementsOfArrays_countEach(Kind kind) {
        String line = "{\"a\":[\"x\",\"y\",[null,\"x\",\"\"]]}\n";
        refused(bench(kind, "a: code"), line.repeat(7), "a: code gave 2 distinct results of 21 values");
        bench(kind, "a: code").job(line.repeat(6)).build().run();
    }

    @ParameterizedTest
    @EnumSource(names = "JSONL")
    void membersOfOnePath_countTogether(Kind kind) {
        String line = "{\"a\":{\"b\":\"x\",\"c\":1}}\n";
        refused(bench(kind, "\"a.*\": code"), line.repeat(10), "a.*: code gave 2 distinct results of 20 values");
    }
}
