package io.maskwright.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.benchmarks.compare.Reports;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void nothingSlower_isZero() throws Exception {
        assertThat(run("compare", write("a", "fpe", "Model", 100), write("b", "fpe", "Model", 104)))
                .isZero();
        assertThat(printed()).contains("case  form    contender   base ns  new ns  new/base", "1 same");
    }

    @Test
    void somethingSlower_isOne() throws Exception {
        String base = write("a", "fpe", "Model", 100);
        String now = write("b", "fpe", "Model", 150);
        assertThat(run("compare", base, now)).isEqualTo(1);
        assertThat(printed()).containsPattern("x +single +maskwright +100 +150 +1\\.50 +[0-9]+ % +slower");
        assertThat(run("compare", base, now, "--tolerance", "60")).isZero();
        assertThat(run("compare", now, base)).isZero();
        assertThat(printed()).contains("faster");
    }

    @Test
    void otherMachine_isWrongUse_unlessItIsMeant() throws Exception {
        String base = write("a", "fpe", "Model", 100);
        String now = write("b", "fpe", "Other", 104);
        assertThat(run("compare", base, now)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("warning: the reports differ in processor Model and Other", "--across-machines");
        assertThat(out.size()).isZero();
        assertThat(run("compare", base, now, "--across-machines")).isZero();
        assertThat(printed()).contains("in ratios to the baseline");
    }

    @Test
    void whatIsNoPair_isWrongUse() throws Exception {
        String base = write("a", "fpe", "Model", 100);
        assertThat(run("compare", base, write("b", "token", "Model", 100))).isEqualTo(2);
        assertThat(run("compare", base)).isEqualTo(2);
        assertThat(run("compare", base, folder.resolve("none.json").toString())).isEqualTo(2);
        Path other = Files.writeString(folder.resolve("other.json"), "{}");
        assertThat(run("compare", base, other.toString())).isEqualTo(2);
        assertThat(run("compare", base, base, "--tolerance", "-1")).isEqualTo(2);
        assertThat(run("--quick", "compare", base, base)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("the base is of suite fpe, the new report of token", "is no report", "--tolerance");
    }

    @Test
    void committedResults_canAllBeRead() throws Exception {
        try (var files = Files.newDirectoryStream(Path.of("results"), "*.json")) {
            for (Path file : files) {
                Report report = Report.readJson(file);
                assertThat(report.rows()).as(file.toString()).isNotEmpty();
                assertThat(run("compare", file.toString(), file.toString())).isZero();
            }
        }
    }

    private String write(String name, String suite, String model, double nanos) throws Exception {
        List<Double> iterations =
                List.of(nanos, nanos * 1.01, nanos * 0.99, nanos, nanos * 1.01, nanos * 0.99, nanos, nanos, nanos);
        Path file = folder.resolve(name + ".json");
        Reports.of(suite, Effort.FULL, model, List.of(Reports.row("X", "MASKWRIGHT", null, iterations)))
                .writeJson(file);
        return file.toString();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        return Bench.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }
}
