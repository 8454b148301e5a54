package io.maskwright.format;

/** A value of a group of at most 2^62 values. Immutable. */
abstract class SmallRanked implements Ranked.Small {

    private final long size;
    private final long rank;

    SmallRanked(long size, long rank) {
        this.size = size;
        this.rank = rank;
    }

    @Override
    public final long size() {
        return size;
    }

    @Override
    public final long rank() {
        return rank;
    }

    @Override
    public final String write(long other) {
        if (other < 0 || other >= size) {
            throw new IllegalArgumentException("rank must be 0 to size - 1");
        }
        return text(other);
    }

    /** Writes the value of a rank of the group. */
    abstract String text(long other);

    /** Returns the name of the type only. */
    @Override
    public final String toString() {
        return "Ranked";
    }
}
