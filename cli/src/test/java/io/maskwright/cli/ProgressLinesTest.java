package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.export.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

    private static final long BYTES_PER_ROW = 100;
    private static final long ROWS_PER_SECOND = 1_000;

    private final StringWriter err = new StringWriter();
    private final ProgressLines lines = new ProgressLines("in.csv", new PrintWriter(err));

    /** As a run tells it that reads a thousand rows a second, after so many milliseconds. */
    private void tell(long millis, long totalRows) {
        long rows = millis * ROWS_PER_SECOND / 1000;
        lines.onProgress(
                new Progress(rows, rows * BYTES_PER_ROW, totalRows * BYTES_PER_ROW, Duration.ofMillis(millis), 0, 0));
    }

    @Test
    void quickRun_saysNothing() {
        for (long millis = 200; millis < 10_000; millis += 200) {
            tell(millis, 10_000);
        }
        lines.close();
        assertThat(err).hasToString("");
    }

    @Test
    void longRun_tellsEveryTenSecondsAndAtItsEnd() {
        for (long millis = 200; millis <= 24_000; millis += 200) {
            tell(millis, 100_000);
        }
        lines.close();
        assertThat(err.toString().lines())
                .containsExactly(
                        "in.csv: 10,000 rows, 1,000 rows/s, 0.1 MB/s, 10 %, 0:01:30 left",
                        "in.csv: 20,000 rows, 1,000 rows/s, 0.1 MB/s, 20 %, 0:01:20 left",
                        "in.csv: 24,000 rows, 1,000 rows/s, 0.1 MB/s, 24 %, 0:01:16 left");
    }

    @Test
    void lastLine_isNotRepeated() {
        tell(10_000, 10_000);
        lines.close();
        lines.close();
        assertThat(err.toString().lines())
                .containsExactly("in.csv: 10,000 rows, 1,000 rows/s, 0.1 MB/s, 100 %, 0 s left");
    }

    @Test
    void pauseOfTheMachine_givesOneLine() {
        tell(95_000, 0);
        tell(95_200, 0);
        tell(104_900, 0);
        assertThat(err.toString().lines()).containsExactly("in.csv: 95,000 rows, 1,000 rows/s, 0.1 MB/s");
    }

    @Test
    void inputOfUnknownSize_hasNoTimeLeft() {
        tell(10_000, 0);
        assertThat(err.toString()).doesNotContain("left").doesNotContain("%");
    }

    @Test
    void resumedRun_countsItsOwnRate() {
        lines.onProgress(
                new Progress(5_000_000, 500_000_000, 1_000_000_000, Duration.ofSeconds(10), 4_000_000, 400_000_000));
        assertThat(err.toString().lines())
                .containsExactly("in.csv: 5,000,000 rows, 100,000 rows/s, 10.0 MB/s, 50 %, 50 s left");
    }

    @Test
    void choice_isByTerminalAndQuiet() {
        PrintWriter to = new PrintWriter(err);
        assertThat(ExportProgress.of("in.csv", true, to)).isInstanceOf(NoProgress.class);
        try (ExportProgress plain = ExportProgress.of("in.csv", false, to)) {
            assertThat(plain).isInstanceOf(ProgressLines.class);
        }
        ExportProgress nothing = new NoProgress();
        nothing.onProgress(new Progress(1, 2, 3, Duration.ofSeconds(20), 0, 0));
        nothing.close();
        assertThat(err).hasToString("");
    }
}
