package io.maskwright.export;

import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.Slice;
import io.maskwright.export.spi.SourceReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Moves slices from a source to a consumer: read one after the other, treated side by side, handed on in their order.
 *
 * <p>Each thread takes the next slice, treats it, and hands on whatever is next in order, so there is nobody whose only work
 * is to wait. A thread that is far ahead of the order waits; so only a few slices are in memory, however long the source
 * is. The first failure in the order of the source is the one that is told, whichever thread met one first.
 */
final class Pipeline {

    /** Slices in memory for each thread: one at work and one that waits for its turn. */
    private static final int SLICES_PER_THREAD = 2;

    private final SourceReader reader;
    private final Supplier<SliceTreater> treaters;
    private final Consumer consumer;
    private final int threads;
    private final Cancellation cancellation;

    private final Object reading = new Object();
    private long slicesRead;
    private long recordsRead;
    private boolean isAtEnd;

    private final Object order = new Object();
    private final Map<Long, Done> waiting = new HashMap<>();
    private long nextInOrder;
    private boolean isHandingOn;
    private boolean isStopped;
    private @Nullable Throwable failure;

    /** Takes what was treated, in the order of the source; one thread at a time. */
    interface Consumer {

        /**
         * Takes a slice.
         *
         * @param end where the source stood behind the slice, or null if it gives no marks
         */
        void accept(TreatedSlice slice, @Nullable Mark end) throws Exception;
    }

    private record Numbered(long number, Slice slice, long recordsBefore, @Nullable Mark end) {}

    private record Done(@Nullable TreatedSlice slice, @Nullable Mark end, @Nullable Throwable failure) {}

    Pipeline(
            SourceReader reader,
            Supplier<SliceTreater> treaters,
            Consumer consumer,
            int threads,
            Cancellation cancellation,
            long recordsBefore) {
        this.reader = reader;
        this.treaters = treaters;
        this.consumer = consumer;
        this.threads = threads;
        this.cancellation = cancellation;
        this.recordsRead = recordsBefore;
    }

    /**
     * Moves everything.
     *
     * @throws Exception the first failure in the order of the source
     */
    void run() throws Exception {
        List<Thread> others = new ArrayList<>();
        try {
            for (int i = 1; i < threads; i++) {
                Thread thread = new Thread(this::work, "maskwright-export-" + i);
                thread.setDaemon(true);
                thread.start();
                others.add(thread);
            }
        } catch (Throwable e) {
            // No more threads are to be had; those that began use what the caller closes next.
            stop(e);
        }
        work();
        join(others);
        if (failure instanceof Exception exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }

    private void join(List<Thread> others) {
        boolean isInterrupted = false;
        for (Thread thread : others) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    // They use what the caller closes next, so they are waited for; each ends after its slice.
                    isInterrupted = true;
                    stop(ExportException.stopped("interrupted"));
                }
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            SliceTreater treater = treaters.get();
            for (Numbered next = take(); next != null; next = take()) {
                deliver(next.number(), treat(treater, next));
            }
        } catch (InterruptedException e) {
            stop(ExportException.stopped("interrupted"));
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            stop(e);
        }
    }

    private static Done treat(SliceTreater treater, Numbered next) {
        try {
            TreatedSlice treated = treater.treat(next.slice(), next.recordsBefore());
            if (treated.records() != next.slice().records()) {
                throw new ExportException("the source told of " + next.slice().records() + " records behind record "
                        + next.recordsBefore() + ", but there were " + treated.records());
            }
            return new Done(treated, next.end(), null);
        } catch (Throwable e) {
            return new Done(null, null, e);
        }
    }

    private @Nullable Numbered take() throws InterruptedException {
        Throwable cause;
        synchronized (reading) {
            if (isAtEnd || isStopped()) {
                return null;
            }
            checkWanted();
            try {
                Slice slice = reader.next();
                if (slice == null) {
                    isAtEnd = true;
                    return null;
                }
                Numbered next = new Numbered(slicesRead, slice, recordsRead, reader.mark());
                slicesRead++;
                recordsRead += slice.records();
                return next;
            } catch (Throwable e) {
                // What was read before may fail earlier: the failure waits for its turn.
                isAtEnd = true;
                cause = e;
            }
        }
        deliver(slicesRead, new Done(null, null, cause));
        return null;
    }

    private void checkWanted() {
        try {
            cancellation.stopIfAsked();
        } catch (ExportException e) {
            isAtEnd = true;
            throw e;
        }
    }

    private boolean isStopped() {
        synchronized (order) {
            return isStopped;
        }
    }

    private void deliver(long number, Done done) throws InterruptedException {
        synchronized (order) {
            while (!isStopped && number - nextInOrder >= (long) threads * SLICES_PER_THREAD) {
                order.wait();
            }
            if (isStopped) {
                return;
            }
            waiting.put(number, done);
            if (isHandingOn) {
                return;
            }
            isHandingOn = true;
        }
        handOn();
    }

    private void handOn() {
        while (true) {
            Done next;
            synchronized (order) {
                next = isStopped ? null : waiting.remove(nextInOrder);
                if (next == null) {
                    isHandingOn = false;
                    return;
                }
            }
            try {
                if (next.failure() != null) {
                    throw next.failure();
                }
                if (next.slice() != null) {
                    consumer.accept(next.slice(), next.end());
                }
            } catch (Throwable e) {
                stop(e);
            }
            synchronized (order) {
                nextInOrder++;
                order.notifyAll();
            }
        }
    }

    private void stop(Throwable why) {
        synchronized (order) {
            if (!isStopped) {
                isStopped = true;
                failure = why;
            }
            waiting.clear();
            order.notifyAll();
        }
    }
}
