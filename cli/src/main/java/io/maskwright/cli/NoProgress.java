package io.maskwright.cli;

import io.maskwright.export.Progress;

/** Shows nothing. */
final class NoProgress implements ExportProgress {

    @Override
    public void onProgress(Progress progress) {
        // Nobody is to be told.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
