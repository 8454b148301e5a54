package io.maskwright.format;

import java.math.BigInteger;

/** A value of a {@link LargeGroup}. Immutable. */
final class LargeValue implements Ranked.Large {

    private final LargeGroup group;
    private final BigInteger rank;
    private final Layout layout;

    LargeValue(LargeGroup group, BigInteger rank, Layout layout) {
        this.group = group;
        this.rank = rank;
        this.layout = layout;
    }

    @Override
    public String kept() {
        return group.kept;
    }

    @Override
    public BigInteger size() {
        return group.size;
    }

    @Override
    public BigInteger rank() {
        return rank;
    }

    @Override
    public String write(BigInteger other) {
        if (other.signum() < 0 || other.compareTo(group.size) >= 0) {
            throw new IllegalArgumentException("rank must be 0 to size - 1");
        }
        byte[] ascii = new byte[group.length];
        group.write(other, ascii);
        return layout.write(ascii);
    }

    /** Returns the name of the type only. */
    @Override
    public String toString() {
        return "Ranked";
    }
}
