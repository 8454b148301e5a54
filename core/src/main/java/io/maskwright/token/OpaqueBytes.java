package io.maskwright.token;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that a vault stores and does not understand: a fingerprint, an encrypted value, a wrapped key. As a type, so that
 * they compare by content and never show up in a text.
 *
 * <p>Immutable and thread-safe.
 */
public final class OpaqueBytes implements Comparable<OpaqueBytes> {

    private final byte[] bytes;

    private OpaqueBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Copies bytes.
     *
     * @param bytes any bytes
     * @return the same bytes
     */
    public static OpaqueBytes of(byte[] bytes) {
        return new OpaqueBytes(
                Objects.requireNonNull(bytes, "bytes must not be null").clone());
    }

    /**
     * Returns the bytes.
     *
     * @return a copy
     */
    public byte[] toArray() {
        return bytes.clone();
    }

    /**
     * Returns the number of bytes.
     *
     * @return 0 or more
     */
    public int length() {
        return bytes.length;
    }

    /** Compares as unsigned bytes, a prefix first: the order in which writers take locks. */
    @Override
    public int compareTo(OpaqueBytes other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpaqueBytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Tells how many there are and nothing of them. */
    @Override
    public String toString() {
        return "OpaqueBytes(" + bytes.length + ")";
    }
}
