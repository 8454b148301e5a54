package io.maskwright.export;

import java.time.Duration;
import java.util.Optional;

/**
 * How far an export is. It holds counts only, never content.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rows records read so far, those that a stopped run read among them
 * @param bytesRead bytes of the input read so far
 * @param totalBytes bytes of the input, or 0 if that is not known, as for a pipe
 * @param elapsed how long this run has been at work
 * @param rowsBefore records that a stopped run had read
 * @param bytesBefore bytes that need not be treated again
 */
public record Progress(
        long rows, long bytesRead, long totalBytes, Duration elapsed, long rowsBefore, long bytesBefore) {

    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;

    /**
     * Tells of a run whose time is not known: rates are zero.
     *
     * @param rows records read so far
     * @param bytesRead bytes of the input read so far
     * @param totalBytes bytes of the input, or 0 if that is not known
     */
    public Progress(long rows, long bytesRead, long totalBytes) {
        this(rows, bytesRead, totalBytes, Duration.ZERO, 0, 0);
    }

    /**
     * Returns how many records this run reads in a second.
     *
     * @return the rate since its start, 0 as long as no time has passed
     */
    public double rowsPerSecond() {
        return perSecond(rows - rowsBefore);
    }

    /**
     * Returns how many megabytes (millions of bytes) of the input this run reads in a second.
     *
     * @return the rate since its start, 0 as long as no time has passed
     */
    public double megabytesPerSecond() {
        return perSecond(bytesRead - bytesBefore) / MEGABYTE;
    }

    /**
     * Returns how long the rest of the input takes at this rate.
     *
     * @return the time, or nothing where size or rate are not known
     */
    public Optional<Duration> timeLeft() {
        double bytesPerSecond = perSecond(bytesRead - bytesBefore);
        if (totalBytes == 0 || bytesPerSecond <= 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Math.round(Math.max(0, totalBytes - bytesRead) / bytesPerSecond)));
    }

    private double perSecond(long count) {
        return elapsed.isZero() ? 0 : Math.max(0, count) / (elapsed.toNanos() / NANOS);
    }
}
