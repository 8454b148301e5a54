package io.maskwright.internal.concurrent;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lends things that one thread at a time may use, such as ciphers with their arrays. A thread usually finds the one it used
 * last, at the price of two atomic operations, and their number is bounded however many threads there are, virtual ones
 * too. Nothing hangs on a thread. One whose state nobody knows, after a failure, is simply not given back.
 *
 * <p>Thread-safe.
 *
 * @param <W> what is lent
 */
public final class Lending<W> {

    /** Places are this far apart, so that two threads do not share a cache line. */
    private static final int STRIDE = 16;

    private final Supplier<W> creation;
    private final AtomicReferenceArray<@Nullable W> places;
    private final int mask;

    /**
     * Creates a lending that has nothing yet.
     *
     * @param creation makes one more
     */
    public Lending(Supplier<W> creation) {
        this.creation = creation;
        int processors = Runtime.getRuntime().availableProcessors();
        int count = Integer.highestOneBit(Math.max(1, 4 * processors - 1)) << 1;
        this.mask = count - 1;
        this.places = new AtomicReferenceArray<>(count * STRIDE);
    }

    /**
     * Lends one, or makes one.
     *
     * @return one that nobody else has
     */
    public W take() {
        W worker = places.getAndSet(place(), null);
        return worker == null ? creation.get() : worker;
    }

    /**
     * Takes one back; if another came back in between, one of them is let go.
     *
     * @param worker what {@link #take} gave
     */
    public void giveBack(W worker) {
        places.lazySet(place(), worker);
    }

    private int place() {
        long id = Thread.currentThread().getId();
        return ((int) (id ^ (id >>> 7)) & mask) * STRIDE;
    }
}
