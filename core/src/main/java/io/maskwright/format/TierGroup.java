package io.maskwright.format;

/** The names of one tier and of some numbers of parts, numbered one length after the other. Immutable. */
final class TierGroup {

    private final int fewest;
    /** By length from the fewest: what comes before the first name in this group, and at last the size. */
    private final long[] starts;
    /** By length from the fewest: what comes before the first name of the tier in the numbering of that length. */
    private final long[] offsets;

    /** Takes the numbering of names of the fewest parts, of one more, and so on. */
    TierGroup(Tier tier, int fewest, Tiers... lengths) {
        this.fewest = fewest;
        starts = new long[lengths.length + 1];
        offsets = new long[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            starts[i + 1] = starts[i] + lengths[i].count(tier);
            offsets[i] = tier == Tier.COMMON ? 0 : lengths[i].common();
        }
    }

    long size() {
        return starts[starts.length - 1];
    }

    /** Returns the rank of the name of a length that has a number there. */
    long rank(int length, long number) {
        int at = length - fewest;
        return starts[at] + number - offsets[at];
    }

    /** Returns the length of the name of a rank. */
    int length(long rank) {
        if (rank < 0 || rank >= size()) {
            throw new IllegalArgumentException("rank must be 0 to size - 1");
        }
        int at = 0;
        while (rank >= starts[at + 1]) {
            at++;
        }
        return fewest + at;
    }

    /** Returns the number that the name of a rank has among those of its length. */
    long number(int length, long rank) {
        int at = length - fewest;
        return rank - starts[at] + offsets[at];
    }
}
