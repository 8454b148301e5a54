package io.maskwright.cli;

import io.maskwright.export.Progress;
import io.maskwright.export.ProgressListener;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on the terminal: bytes read of all bytes, and rows. */
final class ProgressLine implements ProgressListener, AutoCloseable {

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
        bar.setExtraMessage(" " + progress.rows() + " rows");
    }

    @Override
    public void close() {
        bar.close();
    }
}
