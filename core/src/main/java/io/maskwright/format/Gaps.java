package io.maskwright.format;

import java.util.Arrays;

/** Numbers that are left out of a numbering: the others are numbered without them. Immutable. */
final class Gaps {

    static final Gaps NONE = new Gaps();

    private final long[] missing;

    /** Takes the numbers in any order, each once. */
    Gaps(long... missing) {
        this.missing = missing.clone();
        Arrays.sort(this.missing);
    }

    int count() {
        return missing.length;
    }

    /** Returns the number without those missing before it, or -1 if it is missing itself. */
    long close(long number) {
        int at = Arrays.binarySearch(missing, number);
        return at >= 0 ? -1 : number - (-at - 1);
    }

    /** The inverse of {@link #close}. */
    long open(long closed) {
        int low = 0;
        int high = missing.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (missing[middle] - middle <= closed) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return closed + low;
    }
}
