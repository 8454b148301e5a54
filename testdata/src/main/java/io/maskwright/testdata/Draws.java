package io.maskwright.testdata;

import java.util.List;

/**
 * The draws of one row, in their order. The order is part of the format: what is drawn for a row must not change, or every
 * table changes with it. Not thread-safe.
 */
final class Draws {

    private final Oddities oddities;
    private long state;

    Draws(Oddities oddities) {
        this.oddities = oddities;
    }

    /** Starts the draws of a number under a key. */
    Draws start(long key, long number) {
        state = Mix.of(key, number);
        return this;
    }

    private long next() {
        state += Mix.STEP;
        return Mix.of(state);
    }

    /** Draws a number from 0 to below a bound of at most 2^31 - 1; the bias is below 2^-32 of the bound. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** Draws from a range, both ends included. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** Draws a small number more often than a large one, the more so the more times it is drawn below itself. */
    int skewed(int bound, int times) {
        int drawn = bound - 1;
        for (int i = 0; i < times; i++) {
            drawn = below(drawn + 1);
        }
        return drawn;
    }

    boolean percent(int share) {
        return below(100) < share;
    }

    /** Draws whether something odd happens, so many times in 10,000; without oddities it is drawn and never happens. */
    boolean odd(int tenThousandths) {
        boolean drawn = below(10_000) < tenThousandths;
        return drawn && oddities == Oddities.USUAL;
    }

    String from(String[] equallyLikely) {
        return equallyLikely[below(equallyLikely.length)];
    }

    <T> T from(List<T> equallyLikely) {
        return equallyLikely.get(below(equallyLikely.size()));
    }
}
