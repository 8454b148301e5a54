package io.maskwright.reveal;

import java.time.Duration;
import java.util.Objects;

/**
 * How many values a principal may get back, or compare, in a stretch of time.
 *
 * @param limit how many values, 1 or more
 * @param window the stretch of time, one second or more; stretches follow each other from 1970 on
 */
public record Budget(long limit, Duration window) {

    /**
     * Checks the ranges.
     *
     * @param limit how many values, 1 or more
     * @param window the stretch of time, one second or more
     */
    public Budget {
        Objects.requireNonNull(window, "window must not be null");
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be 1 or more, but was " + limit);
        }
        if (window.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("window must be one second or more, but was " + window);
        }
    }
}
