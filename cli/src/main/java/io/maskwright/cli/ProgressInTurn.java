package io.maskwright.cli;

import io.maskwright.export.Progress;
import io.maskwright.export.ProgressListener;
import java.io.PrintWriter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows the progress of exports that run one after the other: of each from its first news until the next one has some. */
final class ProgressInTurn implements AutoCloseable {

    private final Function<String, ExportProgress> start;
    private @Nullable ExportProgress shown;
    private @Nullable ProgressListener turn;

    ProgressInTurn(Function<String, ExportProgress> start) {
        this.start = start;
    }

    /** As a run of the command shows it. */
    static ProgressInTurn of(boolean isQuiet, PrintWriter err) {
        return new ProgressInTurn(task -> ExportProgress.of(task, isQuiet, err));
    }

    /** What one of the exports tells its progress to. */
    ProgressListener listener(String task) {
        return new ProgressListener() {
            @Override
            public void onProgress(Progress progress) {
                show(this, task).onProgress(progress);
            }
        };
    }

    private ExportProgress show(ProgressListener export, String task) {
        ExportProgress open = shown;
        if (open != null && turn == export) {
            return open;
        }
        close();
        ExportProgress begun = start.apply(task);
        shown = begun;
        turn = export;
        return begun;
    }

    @Override
    public void close() {
        ExportProgress open = shown;
        shown = null;
        if (open != null) {
            open.close();
        }
    }
}
