package io.maskwright.cli;

import io.maskwright.export.Progress;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on the terminal: bytes read of all bytes, and rows. */
final class ProgressLine implements ExportProgress {

    private final ProgressBar bar;

    ProgressLine(String task) {
        this.bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" MiB", 1024L * 1024)
                .build();
    }

    @Override
    public void onProgress(Progress progress) {
        bar.maxHint(progress.totalBytes());
        bar.stepTo(progress.bytesRead());
        // The bar itself shows the time that is left.
        bar.setExtraMessage(
                String.format(Locale.ROOT, " %d rows, %.1f MB/s", progress.rows(), progress.megabytesPerSecond()));
    }

    @Override
    public void close() {
        bar.close();
    }
}
