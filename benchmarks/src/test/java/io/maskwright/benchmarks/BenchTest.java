package io.maskwright.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.benchmarks.export.ExportBench;
import io.maskwright.benchmarks.fpe.FpeSuite;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tokens                                         | there is no suite "tokens"; there is: fpe
                    -p format=digits-16                            | --param needs a SUITE
                    all -p format=digits-16                        | --param needs a SUITE
                    fpe --dataset calls                            | these options need --policy
                    --policy p.yaml                                | --policy needs a FILE
                    fpe --compare none.json                        | cannot read the report none.json
                    fpe --compare results/token-jdk17.json --tolerance 101 | --tolerance must be from 0 to 100
                    --quick export                                 | options of export stand behind that word
                    fpe --threads 0                                | --threads must be 1 or more, but was 0
                    fpe -p script=han                              | there is no parameter script; there are: format, contender
                    fpe -p contender=nobody                        | it has: maskwright, bouncy-castle, mysto, idealista
                    fpe -p format=han-3 -p contender=mysto         | none of the chosen contenders supports the chosen cases
                    fpe -p format=pan-16 -p contender=idealista    | none of the chosen contenders supports the chosen cases
                    """)
    void wrongUse_saysWhatIsRight(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message);
        assertThat(out.size()).isZero();
    }

    @Test
    void help_namesTheOptions() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--quick", "--avx2", "--threads", "--out", "--param");
    }

    @Test
    void selection_keepsContestsThatHaveTheValues() {
        assertThat(Selection.of(new FpeSuite().contests(Effort.QUICK), Map.of("format", "han-3,digits-16")))
                .extracting(contest -> contest.form() + contest.params())
                .containsExactly(
                        "single{format=[DIGITS_16], contender=[MASKWRIGHT, BOUNCY_CASTLE, MYSTO, IDEALISTA]}",
                        "single{format=[HAN_3], contender=[MASKWRIGHT, BOUNCY_CASTLE, IDEALISTA]}",
                        "ownTweak{format=[DIGITS_16], contender=[MASKWRIGHT, BOUNCY_CASTLE, MYSTO, IDEALISTA]}",
                        "batch256{format=[DIGITS_16, HAN_3], contender=[MASKWRIGHT]}");
    }

    @Test
    void rankedCases_haveNeitherTweaksOfTheirOwnNorContendersOfLetters() {
        assertThat(Selection.of(new FpeSuite().contests(Effort.QUICK), Map.of("format", "resident-id,pan-16")))
                .extracting(contest -> contest.form() + contest.params())
                .containsExactly(
                        "single{format=[RESIDENT_ID, PAN_16], contender=[MASKWRIGHT, BOUNCY_CASTLE]}",
                        "batch256{format=[RESIDENT_ID, PAN_16], contender=[MASKWRIGHT]}");
    }

    @Test
    void quickRunOfAll_fitsTenMinutes() {
        long seconds = Suites.all().stream()
                .mapToLong(suite -> Effort.QUICK.seconds(suite.contests(Effort.QUICK).stream()
                        .mapToInt(Contest::size)
                        .sum()))
                .sum();
        assertThat(seconds + ExportBench.seconds(true)).isLessThan(10 * 60);
    }

    @Test
    void commandLine_canBeTypedAgain() {
        assertThat(CommandName.line(List.of("fpe", "--out", "my results.json")))
                .isEqualTo("java -jar benchmarks.jar fpe --out 'my results.json'");
    }

    @Test
    void lengthOfTime_isTold() {
        assertThat(Estimate.of(119)).isEqualTo("119 s");
        assertThat(Estimate.of(510)).isEqualTo("9 minutes");
    }

    private int run(String... arguments) {
        return Bench.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }
}
