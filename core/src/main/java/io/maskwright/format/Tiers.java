package io.maskwright.format;

import java.util.List;

/**
 * A numbering in which the common values come first: how many are common, and how many there are. Two such numberings make
 * one of pairs, in which a pair is common if both of its parts are; this way what is not common is numbered without gaps.
 */
record Tiers(long common, long all) {

    /** Counts the rows of a data file whose first column is the tier, common ones first. */
    static Tiers of(String file, List<String[]> rows) {
        int common = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i)[0].equals("common")) {
                if (i != common) {
                    throw new IllegalStateException(file + " must have its common rows first");
                }
                common++;
            }
        }
        return new Tiers(common, rows.size());
    }

    long count(Tier tier) {
        return tier == Tier.COMMON ? common : all - common;
    }

    Tiers times(Tiers last) {
        return new Tiers(common * last.common, all * last.all);
    }

    /** Returns the number of the pair of a value of this numbering and a value of the last one. */
    long join(long head, Tiers last, long tail) {
        if (head >= common) {
            return head * last.all + tail;
        }
        return tail < last.common
                ? head * last.common + tail
                : common * last.common + head * last.count(Tier.OTHER) + tail - last.common;
    }

    /** Returns the first value of a pair. */
    long head(long pair, Tiers last) {
        long bothCommon = common * last.common;
        if (pair < bothCommon) {
            return pair / last.common;
        }
        return pair < common * last.all ? (pair - bothCommon) / last.count(Tier.OTHER) : pair / last.all;
    }

    /** Returns the last value of a pair whose first is known. */
    long tail(long pair, Tiers last, long head) {
        if (head >= common) {
            return pair - head * last.all;
        }
        long bothCommon = common * last.common;
        return pair < bothCommon
                ? pair - head * last.common
                : pair - bothCommon - head * last.count(Tier.OTHER) + last.common;
    }
}
