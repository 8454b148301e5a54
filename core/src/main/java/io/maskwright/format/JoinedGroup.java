package io.maskwright.format;

/** The values of one group and then those of another of the same length. Immutable. */
final class JoinedGroup extends SmallGroup {

    private final SmallGroup first;
    private final SmallGroup second;

    JoinedGroup(String kept, SmallGroup first, SmallGroup second) {
        super(kept, first.size + second.size, first.length);
        this.first = first;
        this.second = second;
    }

    @Override
    long rank(String compact) {
        long rank = first.rank(compact);
        if (rank >= 0) {
            return rank;
        }
        long other = second.rank(compact);
        return other < 0 ? -1 : first.size + other;
    }

    @Override
    void write(long rank, byte[] ascii) {
        if (rank < first.size) {
            first.write(rank, ascii);
        } else {
            second.write(rank - first.size, ascii);
        }
    }
}
