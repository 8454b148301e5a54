package io.maskwright.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PagesTest {

    private static final String CHART =
            """
            [{"name": "demo", "suite": "demo", "kind": "bars", "scale": "log", "title": "Speed <all>", "description": "Bars",
              "axis": "ns", "hint": "Less is better", "groups": {"16 & more": "digits-16"},
              "series": {"ours": "ns demo-jdk17 $ single maskwright", "fast": "ns demo-jdk17 $ single fast"}}]
            """;

    private Checkout checkout;

    @BeforeEach
    void write(@TempDir Path folder) {
        checkout = new Checkout(folder);
    }

    @Test
    void check_tellsWhatDiffersUntilItIsWritten() {
        assertThat(run("--check")).isEqualTo("1 differs: docs/benchmarks.md\n");
        assertThat(Files.exists(checkout.root().resolve("docs"))).isFalse();
        assertThat(run()).isEqualTo("0 written: docs/benchmarks.md\n");
        assertThat(run("--check")).isEqualTo("0 pages and charts fit the results\n");
    }

    @Test
    void lineBreaksOfWindows_areNoDifference() {
        run();
        checkout.put("docs/benchmarks.md", checkout.read("docs/benchmarks.md").replace("\n", "\r\n"));
        assertThat(run("--check")).startsWith("0 ");
    }

    @Test
    void regionsOfReadmeAndDocs_areFilledAndTheRestStays() {
        checkout.docs("speed.md", "${ns demo-jdk17 single maskwright} ns ${chart demo}\n");
        checkout.docs("charts.json", CHART);
        String page = "before\n<!-- benchmarks: speed -->\nold\n<!-- /benchmarks -->\nafter\n";
        checkout.put("README.md", page);
        checkout.put("docs/fpe.md", page);
        run();
        assertThat(checkout.read("README.md"))
                .isEqualTo("before\n<!-- benchmarks: speed -->\n100 ns ![Speed <all>](docs/charts/demo.svg)\n"
                        + "<!-- /benchmarks -->\nafter\n");
        assertThat(checkout.read("docs/fpe.md")).contains("100 ns ![Speed <all>](charts/demo.svg)\n<!-- /b");
        assertThat(run("--check")).startsWith("0 ");
    }

    @Test
    void chartsThatNothingDrawsAnyMore_areTakenAway() {
        checkout.docs("charts.json", CHART);
        run();
        checkout.docs("charts.json", CHART.replace("\"name\": \"demo\"", "\"name\": \"other\""));
        assertThat(run("--check")).contains("differs: docs/charts/demo.svg", "differs: docs/charts/other.svg");
        run();
        assertThat(Files.exists(checkout.root().resolve("docs/charts/demo.svg")))
                .isFalse();
    }

    @Test
    void charts_nameWhatTheyShowAndEscapeIt() {
        checkout.docs("charts.json", CHART);
        run();
        assertThat(checkout.read("docs/charts/demo.svg"))
                .contains("<title id=\"title\">Speed &lt;all&gt;</title>", "<desc id=\"desc\">Bars</desc>")
                .contains(">16 &amp; more</text>", ">100</text>", ">80</text>", ">ns</text>")
                .contains("prefers-color-scheme:dark");
    }

    @Test
    void chartsWithoutResults_areLeftOut() {
        checkout.docs("charts.json", CHART.replace("demo-jdk17", "none-jdk17"));
        run();
        assertThat(Files.exists(checkout.root().resolve("docs/charts"))).isFalse();
    }

    @Test
    void lostRows_areListedAndMarked() {
        run();
        assertThat(checkout.read("docs/benchmarks.md"))
                .contains("| demo-jdk17 | digits-16 single | Maskwright | 0.80 × fast |")
                .contains("| **Maskwright** | 100 ± 10 | 10,000,000 | 72 | 56 "
                        + "| **lost: 0.80 × fast**; 0.50 × the floor (unprotected) |")
                .contains("| batch64 | **Maskwright** | 20 | 50,000,000 | 72 | 56 | 4.00 × fast;");
    }

    @Test
    void rivalThatLeaksInTheCase_isMarked() {
        String results = "benchmarks/results/demo-jdk17.json";
        String leak = "], \"notes\": [{\"contender\": \"FAST\", \"params\": {\"format\": \"%s\"}, \"kind\": \"LEAKS\","
                + " \"text\": \"shows it\"}]}";
        String plain = checkout.read(results).strip();
        String rows = plain.substring(0, plain.length() - 2);
        checkout.put(results, rows + leak.formatted("DIGITS_16"));
        run();
        assertThat(checkout.read("docs/benchmarks.md"))
                .contains("| Maskwright | 0.80 × fast (leaks) |", "**lost: 0.80 × fast (leaks)**");
        checkout.put(results, rows + leak.formatted("HAN_3"));
        run();
        assertThat(checkout.read("docs/benchmarks.md")).contains("| Maskwright | 0.80 × fast |");
    }

    @Test
    void where_isToldWithMachineCommandAndVersions() {
        run();
        assertThat(checkout.read("docs/benchmarks.md"))
                .contains(
                        "- Command: `java -jar benchmarks.jar demo`",
                        "CPU, 2 processors (aes); Linux",
                        "VM 17, `-Xmx1g`")
                .contains("jmh 1.37", "2026-11-21");
    }

    @Test
    void wrongTemplates_areErrorsThatNameThem() {
        checkout.docs("benchmarks.md", "${ns demo-jdk17 single nobody}");
        assertThat(run("--check")).startsWith("1 error: template benchmarks: nothing was measured");
        checkout.docs("benchmarks.md", "${speed demo-jdk17 single}");
        assertThat(run("--check")).startsWith("1 error: there is no quantity \"speed\"");
        checkout.docs("benchmarks.md", "${ns demo-jdk17 single}");
        assertThat(run("--check")).startsWith("1 error: \"demo-jdk17 single\" names 3 rows");
        checkout.docs("benchmarks.md", "${table none}");
        assertThat(run("--check")).startsWith("1 error: there is no result file \"none\"");
        checkout.docs("benchmarks.md", "${include none}");
        assertThat(run("--check")).startsWith("1 error: there is no template");
    }

    @Test
    void regionWithoutItsEnd_isRefused() {
        assertThatThrownBy(() -> Regions.fill("<!-- benchmarks: a -->\ntext\n", name -> "new\n"))
                .isInstanceOf(PagesException.class)
                .hasMessageContaining("\"a\" has no end");
        assertThatThrownBy(() -> Regions.fill(
                        "<!-- benchmarks: a -->\n<!-- benchmarks: b -->\n<!-- /benchmarks -->\n", name -> "new\n"))
                .isInstanceOf(PagesException.class)
                .hasMessageContaining("\"a\" has no end");
    }

    private String run(String... more) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text, true);
        CommandLine command = new CommandLine(new PagesCommand()).setOut(writer).setErr(writer);
        String[] arguments = new String[more.length + 2];
        System.arraycopy(more, 0, arguments, 2, more.length);
        arguments[0] = "--root";
        arguments[1] = checkout.root().toString();
        int code = command.execute(arguments);
        return code + " " + text.toString().replace("\r\n", "\n");
    }
}
