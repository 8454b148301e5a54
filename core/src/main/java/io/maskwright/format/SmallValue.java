package io.maskwright.format;

/** A value of a {@link SmallGroup}. Immutable. */
final class SmallValue implements Ranked.Small {

    private final SmallGroup target;
    private final long rank;
    private final Layout layout;

    /** Takes the group whose values are written, which is the one of the value unless values have a second form. */
    SmallValue(SmallGroup target, long rank, Layout layout) {
        this.target = target;
        this.rank = rank;
        this.layout = layout;
    }

    @Override
    public String kept() {
        return target.kept;
    }

    @Override
    public long size() {
        return target.size;
    }

    @Override
    public long rank() {
        return rank;
    }

    @Override
    public String write(long other) {
        if (other < 0 || other >= target.size) {
            throw new IllegalArgumentException("rank must be 0 to size - 1");
        }
        byte[] ascii = new byte[target.length];
        target.write(other, ascii);
        return layout.write(ascii);
    }

    /** Returns the name of the type only. */
    @Override
    public String toString() {
        return "Ranked";
    }
}
