package io.maskwright.export;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Tells a listener about progress, not more often than people can read. */
final class ProgressMeter {

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final @Nullable ProgressListener listener;
    private final LongSupplier bytesRead;
    private final long totalBytes;
    private final LongSupplier clock;
    private long last;

    ProgressMeter(@Nullable ProgressListener listener, LongSupplier bytesRead, long totalBytes, LongSupplier clock) {
        this.listener = listener;
        this.bytesRead = bytesRead;
        this.totalBytes = totalBytes;
        this.clock = clock;
        this.last = clock.getAsLong();
    }

    /** Tells the listener if it was not told for a while. */
    void at(long rows) {
        if (listener == null) {
            return;
        }
        long now = clock.getAsLong();
        if (now - last >= INTERVAL_NANOS) {
            last = now;
            tell(listener, rows);
        }
    }

    /** Tells the listener in any case. */
    void finish(long rows) {
        if (listener != null) {
            tell(listener, rows);
        }
    }

    private void tell(ProgressListener told, long rows) {
        told.onProgress(new Progress(rows, bytesRead.getAsLong(), totalBytes));
    }
}
