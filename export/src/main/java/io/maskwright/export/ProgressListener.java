package io.maskwright.export;

/** Is told how far an export is. Need not be thread-safe for one run; one listener for several runs must be. */
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
