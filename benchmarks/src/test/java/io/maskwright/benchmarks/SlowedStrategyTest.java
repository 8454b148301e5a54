package io.maskwright.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the measurement to the exit code: a strategy that became slow stops a build. */
class SlowedStrategyTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** One strategy, measured in this process for moments. */
    private static final class OneStrategy implements Suite {

        @Override
        public String name() {
            return "slowed";
        }

        @Override
        public List<Contest> contests(Effort effort) {
            return List.of(
                    new Contest(SlowedBenchmark.class, "treat", Map.of(Contest.CONTENDER, List.of("OWN_STRATEGY"))));
        }

        @Override
        public Baseline baseline() {
            return new Baseline("OWN_STRATEGY", "treat");
        }

        @Override
        public int resultBytes(Map<String, String> params, int batch) {
            return 56;
        }
    }

    @AfterEach
    void clear() {
        System.clearProperty(SlowedBenchmark.WORK);
    }

    @Test
    void slowedStrategy_isCaught() throws Exception {
        String base = folder.resolve("base.json").toString();
        assertThat(run("slowed", "--out", base)).isZero();
        System.setProperty(SlowedBenchmark.WORK, "400");
        String now = folder.resolve("now.json").toString();
        assertThat(run("slowed", "--out", now, "--compare", base)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 slower");
        assertThat(Files.exists(Path.of(now))).as("written although slower").isTrue();
    }

    @Test
    void wrongBase_isToldBeforeAnythingIsMeasured() {
        assertThat(run("slowed", "--compare", folder.resolve("none.json").toString()))
                .isEqualTo(2);
        assertThat(out.size()).isZero();
    }

    private int run(String... arguments) {
        return Bench.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                List.of(new OneStrategy()),
                new Effort("moment", 0, 5, 5, 60),
                arguments);
    }
}
