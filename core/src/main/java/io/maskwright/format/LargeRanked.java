package io.maskwright.format;

import java.math.BigInteger;

/** A value of a group of more than 2^62 values. Immutable. */
abstract class LargeRanked implements Ranked.Large {

    private final BigInteger size;
    private final BigInteger rank;

    LargeRanked(BigInteger size, BigInteger rank) {
        this.size = size;
        this.rank = rank;
    }

    @Override
    public final BigInteger size() {
        return size;
    }

    @Override
    public final BigInteger rank() {
        return rank;
    }

    @Override
    public final String write(BigInteger other) {
        if (other.signum() < 0 || other.compareTo(size) >= 0) {
            throw new IllegalArgumentException("rank must be 0 to size - 1");
        }
        return text(other);
    }

    /** Writes the value of a rank of the group. */
    abstract String text(BigInteger other);

    /** Returns the name of the type only. */
    @Override
    public final String toString() {
        return "Ranked";
    }
}
