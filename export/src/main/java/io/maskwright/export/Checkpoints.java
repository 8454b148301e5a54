package io.maskwright.export;

import java.time.Duration;
import java.util.Objects;

/**
 * How often a run makes sure that it can go on from where it stands, should it be killed. What is written does not depend on
 * it. A checkpoint forces the files of the run to the disk, so that many of them take time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param everyBytes bytes of the input from one checkpoint to the next, from 1
 * @param everyTime time from one checkpoint to the next, also zero; whichever is reached first counts
 */
public record Checkpoints(long everyBytes, Duration everyTime) {

    /** Every 64 MiB of the input or 30 seconds. */
    public static final Checkpoints DEFAULT = new Checkpoints(64L << 20, Duration.ofSeconds(30));

    /** None: a run that is stopped has to start again. */
    public static final Checkpoints NEVER = new Checkpoints(Long.MAX_VALUE, Duration.ofSeconds(Long.MAX_VALUE));

    /**
     * Checks the values.
     *
     * @param everyBytes bytes of the input from one checkpoint to the next
     * @param everyTime time from one checkpoint to the next
     * @throws IllegalArgumentException if one is out of range
     */
    public Checkpoints {
        Objects.requireNonNull(everyTime, "everyTime must not be null");
        if (everyBytes < 1) {
            throw new IllegalArgumentException("everyBytes must be from 1, but was " + everyBytes);
        }
        if (everyTime.isNegative()) {
            throw new IllegalArgumentException("everyTime must not be negative, but was " + everyTime);
        }
    }

    /** Tells whether one is due. */
    boolean isDue(long bytes, long nanos) {
        // A duration that is too long for nanoseconds never ends.
        return bytes >= everyBytes || everyTime.compareTo(Duration.ofNanos(Math.max(0, nanos))) <= 0;
    }

    boolean isNever() {
        return equals(NEVER);
    }
}
