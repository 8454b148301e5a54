package io.maskwright.format;

/** A value of a {@link SmallGroup}. Immutable. */
final class SmallValue extends SmallRanked {

    private final SmallGroup target;
    private final Layout layout;

    /** Takes the group whose values are written, which is the one of the value unless values have a second form. */
    SmallValue(SmallGroup target, long rank, Layout layout) {
        super(target.size, rank);
        this.target = target;
        this.layout = layout;
    }

    @Override
    public String kept() {
        return target.kept;
    }

    @Override
    String text(long other) {
        byte[] ascii = new byte[target.length];
        target.write(other, ascii);
        return layout.write(ascii);
    }
}
