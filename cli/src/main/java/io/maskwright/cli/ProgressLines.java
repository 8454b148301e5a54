package io.maskwright.cli;

import io.maskwright.export.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Progress where there is no terminal, such as in the log of a batch job: a line every ten seconds and one at the end. A run
 * that takes less than that says nothing.
 */
final class ProgressLines implements ExportProgress {

    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int PERCENT = 100;

    private final String task;
    private final PrintWriter err;
    private Duration due = INTERVAL;
    private @Nullable Progress untold;

    ProgressLines(String task, PrintWriter err) {
        this.task = task;
        this.err = err;
    }

    @Override
    public void onProgress(Progress progress) {
        untold = progress;
        if (progress.elapsed().compareTo(due) >= 0) {
            // Counted from now: after a pause of the machine there is one line, not one for each interval.
            due = progress.elapsed().plus(INTERVAL);
            print(progress);
        }
    }

    private void print(Progress progress) {
        untold = null;
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %,d rows, %,.0f rows/s, %.1f MB/s",
                task,
                progress.rows(),
                progress.rowsPerSecond(),
                progress.megabytesPerSecond()));
        if (progress.totalBytes() > 0) {
            line.append(", ")
                    .append(Math.min(PERCENT, PERCENT * progress.bytesRead() / progress.totalBytes()))
                    .append(" %");
            progress.timeLeft()
                    .ifPresent(left -> line.append(", ").append(words(left)).append(" left"));
        }
        err.println(line);
        err.flush();
    }

    private static String words(Duration time) {
        long seconds = time.toSeconds();
        return seconds < SECONDS_PER_MINUTE
                ? seconds + " s"
                : String.format(
                        Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    /** Tells where the run ended, if it told anything before. */
    @Override
    public void close() {
        Progress last = untold;
        if (last != null && due.compareTo(INTERVAL) > 0) {
            print(last);
        }
    }
}
