package io.maskwright.format;

import java.math.BigInteger;

/** A value of a {@link LargeGroup}. Immutable. */
final class LargeValue extends LargeRanked {

    private final LargeGroup group;
    private final Layout layout;

    LargeValue(LargeGroup group, BigInteger rank, Layout layout) {
        super(group.size, rank);
        this.group = group;
        this.layout = layout;
    }

    @Override
    public String kept() {
        return group.kept;
    }

    @Override
    String text(BigInteger other) {
        byte[] ascii = new byte[group.length];
        group.write(other, ascii);
        return layout.write(ascii);
    }
}
