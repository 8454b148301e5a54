package io.maskwright.export.spi;

import java.util.Objects;

/**
 * A place in a source or a target, with proof of what lies before it. It holds no content.
 *
 * <p>Immutable and thread-safe.
 *
 * @param offset bytes before the place, or whatever else its maker counts
 * @param records records before the place
 * @param sha256 SHA-256 of all bytes before the place in 64 lower-case hexadecimal digits, or empty
 */
public record Mark(long offset, long records, String sha256) {

    /**
     * Checks the counts.
     *
     * @param offset bytes before the place, or whatever else its maker counts
     * @param records records before the place
     * @param sha256 SHA-256 of all bytes before the place, or empty
     * @throws IllegalArgumentException if a count is negative
     */
    public Mark {
        Objects.requireNonNull(sha256, "sha256 must not be null");
        if (offset < 0 || records < 0) {
            throw new IllegalArgumentException("offset and records must not be negative");
        }
    }
}
