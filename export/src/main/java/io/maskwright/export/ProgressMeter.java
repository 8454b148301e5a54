package io.maskwright.export;

import java.time.Duration;
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
    private final long start;
    private final long rowsBefore;
    private final long bytesBefore;
    private long last;

    /** @param rowsBefore records that a stopped run had read */
    ProgressMeter(
            @Nullable ProgressListener listener,
            LongSupplier bytesRead,
            long totalBytes,
            LongSupplier clock,
            long rowsBefore) {
        this.listener = listener;
        this.bytesRead = bytesRead;
        this.totalBytes = totalBytes;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.last = start;
        this.rowsBefore = rowsBefore;
        this.bytesBefore = rowsBefore == 0 ? 0 : bytesRead.getAsLong();
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
        told.onProgress(new Progress(
                rows,
                bytesRead.getAsLong(),
                totalBytes,
                Duration.ofNanos(clock.getAsLong() - start),
                rowsBefore,
                bytesBefore));
    }
}
