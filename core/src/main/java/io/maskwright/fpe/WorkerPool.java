package io.maskwright.fpe;

import io.maskwright.UntreatableValueException;
import io.maskwright.internal.concurrent.Lending;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lends workers, each a cipher and some arrays, for one piece of work after the other. Thread-safe. */
final class WorkerPool<W> {

    private final Lending<W> workers;

    WorkerPool(Supplier<W> creation) {
        this.workers = new Lending<>(creation);
    }

    /**
     * Lends a worker for one piece of work. One that refused a value comes back; one that failed otherwise is let go, since
     * nobody knows its state.
     */
    <R> R lend(Function<? super W, R> work) {
        W worker = workers.take();
        R result;
        try {
            result = work.apply(worker);
        } catch (UntreatableValueException e) {
            workers.giveBack(worker);
            throw e;
        }
        workers.giveBack(worker);
        return result;
    }
}
