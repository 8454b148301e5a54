package io.maskwright.export;

/** Is told how far an export is. */
@FunctionalInterface
public interface ProgressListener {

    /**
     * Called by the thread that runs the export, at most every 200 ms and once at the end. Should return quickly; an
     * exception thrown here ends the export.
     *
     * @param progress how far the export is
     */
    void onProgress(Progress progress);
}
