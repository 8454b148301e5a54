package io.maskwright.format;

import java.util.function.IntUnaryOperator;

/**
 * National numbers of one length, without the leading 0, numbered by their first five digits, each of which is followed by
 * any digits. Numbers that agree in the digits that stay make a group.
 */
final class DialPlan {

    /** How many first digits the table decides on. */
    static final int PREFIX_DIGITS = 5;

    private static final int SPAN = 100_000;

    private final int digits;
    private final long block;
    /** The valid prefixes in ascending order. */
    private final int[] prefixes;
    /** By prefix, one more than its place among the valid ones; 0 where the prefix is not valid. */
    private final char[] places = new char[SPAN];
    /** By place: the first place of the group, the place after its last, and how many digits stay. */
    private final int[] starts;

    private final int[] ends;
    private final byte[] kept;

    /**
     * Creates a plan.
     *
     * @param digits how many digits the numbers have
     * @param prefixes the valid prefixes of five digits, in ascending order
     * @param keptDigits how many first digits of a number stay, by prefix: 0 to {@code digits}
     */
    DialPlan(int digits, int[] prefixes, IntUnaryOperator keptDigits) {
        this.digits = digits;
        this.block = Decimals.power(digits - PREFIX_DIGITS);
        this.prefixes = prefixes.clone();
        this.starts = new int[prefixes.length];
        this.ends = new int[prefixes.length];
        this.kept = new byte[prefixes.length];
        for (int place = 0; place < prefixes.length; place++) {
            places[prefixes[place]] = (char) (place + 1);
            kept[place] = (byte) keptDigits.applyAsInt(prefixes[place]);
        }
        group();
    }

    private void group() {
        int start = 0;
        for (int place = 1; place <= prefixes.length; place++) {
            if (place == prefixes.length || !together(place - 1, place)) {
                for (int i = start; i < place; i++) {
                    starts[i] = start;
                    ends[i] = place;
                }
                start = place;
            }
        }
    }

    private boolean together(int left, int right) {
        int scale = (int) Decimals.power(Math.max(0, PREFIX_DIGITS - kept[left]));
        return kept[left] == kept[right] && prefixes[left] / scale == prefixes[right] / scale;
    }

    int digits() {
        return digits;
    }

    /** Returns the place of the prefix of a number of the plan's length, or -1 if it is not valid. */
    int place(long number) {
        return places[(int) (number / block)] - 1;
    }

    int keptDigits(int place) {
        return kept[place];
    }

    /** Returns the size of the group of the prefixes at a place. */
    long size(int place) {
        return kept[place] > PREFIX_DIGITS
                ? Decimals.power(digits - kept[place])
                : (ends[place] - starts[place]) * block;
    }

    long rank(int place, long number) {
        return kept[place] > PREFIX_DIGITS
                ? number % Decimals.power(digits - kept[place])
                : (place - starts[place] - prefixes[place]) * block + number;
    }

    /** Returns the number with a rank in the group of another number. */
    long number(int place, long other, long rank) {
        if (kept[place] > PREFIX_DIGITS) {
            return other - other % Decimals.power(digits - kept[place]) + rank;
        }
        int later = (int) (rank / block);
        return (prefixes[starts[place] + later] - later) * block + rank;
    }

    /** Returns the first digits of a number that stay; 0 if none do. */
    long keptPart(int place, long number) {
        return number / Decimals.power(digits - kept[place]);
    }

    long smallestGroup() {
        long smallest = Long.MAX_VALUE;
        for (int place = 0; place < prefixes.length; place++) {
            smallest = Math.min(smallest, size(place));
        }
        return smallest;
    }
}
