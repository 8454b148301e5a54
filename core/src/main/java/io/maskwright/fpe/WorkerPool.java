package io.maskwright.fpe;

import io.maskwright.UntreatableValueException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lends workers to threads. A worker costs a cipher and some arrays; a thread usually finds the one it used last, at the
 * price of two atomic operations, and its number is bounded however many threads there are, virtual ones too. Nothing
 * hangs on a thread. Thread-safe.
 */
final class WorkerPool<W> {

    /** Places are this far apart, so that two threads do not share a cache line. */
    private static final int STRIDE = 16;

    private final Supplier<W> creation;
    private final AtomicReferenceArray<@Nullable W> places;
    private final int mask;

    WorkerPool(Supplier<W> creation) {
        this.creation = creation;
        int processors = Runtime.getRuntime().availableProcessors();
        int count = Integer.highestOneBit(Math.max(1, 4 * processors - 1)) << 1;
        this.mask = count - 1;
        this.places = new AtomicReferenceArray<>(count * STRIDE);
    }

    /**
     * Lends a worker for one piece of work. One that refused a value comes back; one that failed otherwise is let go, since
     * nobody knows its state.
     */
    <R> R lend(Function<? super W, R> work) {
        W worker = take();
        R result;
        try {
            result = work.apply(worker);
        } catch (UntreatableValueException e) {
            giveBack(worker);
            throw e;
        }
        giveBack(worker);
        return result;
    }

    /** Takes a worker out, or makes one. */
    private W take() {
        W worker = places.getAndSet(place(), null);
        return worker == null ? creation.get() : worker;
    }

    /** Gives a worker back; if another came back in between, one of them is let go. */
    private void giveBack(W worker) {
        places.lazySet(place(), worker);
    }

    private int place() {
        long id = Thread.currentThread().getId();
        return ((int) (id ^ (id >>> 7)) & mask) * STRIDE;
    }
}
