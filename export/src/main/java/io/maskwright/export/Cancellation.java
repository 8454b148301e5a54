package io.maskwright.export;

/**
 * Stops a run from another thread, as an interrupt of the thread that runs it does: the run ends after the records that are
 * at work, also while it verifies them, with an {@link ExportException}, and nothing is published. What it leaves is told at
 * {@link ExportJobBuilder#checkpoints}.
 *
 * <p>Thread-safe. It is of use for one run, or for several that are to be stopped together; it is never taken back.
 */
public final class Cancellation {

    private volatile boolean isAsked;

    /** Creates a handle that nobody has used yet. */
    public Cancellation() {}

    /** Asks to stop. Returns at once; a second call does nothing. */
    public void cancel() {
        isAsked = true;
    }

    /**
     * Tells whether somebody asked to stop.
     *
     * @return whether {@link #cancel} was called
     */
    public boolean isAsked() {
        return isAsked;
    }

    /**
     * Ends the run of this thread where somebody asked for it, by this handle or an interrupt.
     *
     * @throws ExportException if somebody did
     */
    void stopIfAsked() {
        boolean isInterrupted = Thread.currentThread().isInterrupted();
        if (isInterrupted || isAsked) {
            throw ExportException.stopped(isInterrupted ? "interrupted" : "cancelled");
        }
    }
}
