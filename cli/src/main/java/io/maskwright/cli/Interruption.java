package io.maskwright.cli;

import io.maskwright.export.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a run end in order when the process is told to stop, by Ctrl-C or by {@code kill}: it asks the run to stop, and keeps
 * the process until it has.
 */
final class Interruption implements AutoCloseable {

    /** Exit code of what Ctrl-C stopped, as shells and the Java platform have it: 128 and the number of the signal. */
    static final int EXIT_CODE = 130;

    /** Whoever stops a process by force waits about as long; a run that is not done by then leaves what a kill does. */
    private static final long PATIENCE_SECONDS = 30;

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "maskwright-stop");

    private Interruption() {}

    /** Begins to listen; until {@link #close}. */
    static Interruption listen() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** What the run has to look at. */
    Cancellation cancellation() {
        return cancellation;
    }

    /** What the process does when it is told to stop. */
    void stop() {
        cancellation.cancel();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return; // the process ends now, in the midst of the run
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes note that the run has ended, and all that is to be said of it was said. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is on its way out, and the hook was waiting for this.
        }
    }
}
