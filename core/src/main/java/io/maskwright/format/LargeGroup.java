package io.maskwright.format;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Values of one form and kept part, more than 2^62, numbered. Immutable. */
abstract class LargeGroup {

    final String kept;
    final BigInteger size;
    /** The characters of each value. */
    final int length;

    LargeGroup(String kept, BigInteger size, int length) {
        this.kept = kept;
        this.size = size;
        this.length = length;
    }

    /** Returns the rank of a plain text without separators, or null if it is no value of the group. */
    abstract @Nullable BigInteger rank(String compact);

    /** Writes the value of a rank as {@link #length} ASCII characters. */
    abstract void write(BigInteger rank, byte[] ascii);
}
