package io.maskwright.export;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where records came from or went.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name a file or table; in a report with its folder, in a manifest without
 * @param sha256 SHA-256 of all bytes in 64 lower-case hexadecimal digits, or null where there are no bytes to digest
 * @param bytes how many bytes were read or written; 0 where there are none to count
 */
public record Endpoint(String name, @Nullable String sha256, long bytes) {

    /**
     * Checks the size.
     *
     * @param name a file or table
     * @param sha256 SHA-256 of all bytes, or null
     * @param bytes how many bytes
     * @throws IllegalArgumentException if the size is negative
     */
    public Endpoint {
        Objects.requireNonNull(name, "name must not be null");
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes must not be negative, but was " + bytes);
        }
    }
}
