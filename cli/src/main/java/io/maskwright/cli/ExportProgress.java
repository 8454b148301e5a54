package io.maskwright.cli;

import io.maskwright.export.ProgressListener;
import java.io.PrintWriter;

/** Shows how far the export of one file is, until it is closed. */
interface ExportProgress extends ProgressListener, AutoCloseable {

    /** A bar on a terminal, lines elsewhere, and nothing for those who asked for quiet. */
    static ExportProgress of(String task, boolean isQuiet, PrintWriter err) {
        if (isQuiet) {
            return new NoProgress();
        }
        // The launcher script says whether standard error is a terminal; Java 22 and later cannot tell by a missing
        // console.
        return Boolean.getBoolean("maskwright.terminal") ? new ProgressLine(task) : new ProgressLines(task, err);
    }

    @Override
    void close();
}
