package io.maskwright.format;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Numbers of fixed places, each with a radix of its own, the first the most significant. Neighbouring places whose product
 * fits 2^62 are counted together, so that large numbers take few steps. Immutable.
 */
final class MixedRadix {

    private final long[] radixes;
    /** The end of each run of places that are counted together, exclusive. */
    private final int[] ends;
    /** The product of each run. */
    private final BigInteger[] products;

    private final BigInteger size;

    /** Takes radixes of 1 to 2^62. */
    MixedRadix(long... radixes) {
        this.radixes = radixes.clone();
        int[] found = new int[radixes.length];
        BigInteger[] values = new BigInteger[radixes.length];
        int runs = 0;
        BigInteger all = BigInteger.ONE;
        for (int start = 0; start < radixes.length; ) {
            int end = start;
            long product = 1;
            while (end < radixes.length && product <= Ranked.Small.MAX_SIZE / radixes[end]) {
                product *= radixes[end++];
            }
            found[runs] = end;
            values[runs] = BigInteger.valueOf(product);
            all = all.multiply(values[runs++]);
            start = end;
        }
        this.ends = Arrays.copyOf(found, runs);
        this.products = Arrays.copyOf(values, runs);
        this.size = all;
    }

    BigInteger size() {
        return size;
    }

    boolean isSmall() {
        return ends.length <= 1;
    }

    /** Returns the number of places that are counted together, all of them if {@link #isSmall}. */
    long small(long[] places) {
        return run(places, 0, places.length);
    }

    BigInteger large(long[] places) {
        BigInteger number = BigInteger.ZERO;
        int start = 0;
        for (int i = 0; i < ends.length; i++) {
            number = number.multiply(products[i]).add(BigInteger.valueOf(run(places, start, ends[i])));
            start = ends[i];
        }
        return number;
    }

    /** The inverse of {@link #small}. */
    long[] places(long number) {
        long[] places = new long[radixes.length];
        split(number, places, 0, places.length);
        return places;
    }

    /** The inverse of {@link #large}. */
    long[] places(BigInteger number) {
        long[] places = new long[radixes.length];
        BigInteger rest = number;
        for (int i = ends.length - 1; i >= 0; i--) {
            BigInteger[] parts = rest.divideAndRemainder(products[i]);
            split(parts[1].longValue(), places, i == 0 ? 0 : ends[i - 1], ends[i]);
            rest = parts[0];
        }
        return places;
    }

    private long run(long[] places, int start, int end) {
        long number = 0;
        for (int i = start; i < end; i++) {
            number = number * radixes[i] + places[i];
        }
        return number;
    }

    private void split(long number, long[] places, int start, int end) {
        long rest = number;
        for (int i = end - 1; i >= start; i--) {
            places[i] = rest % radixes[i];
            rest /= radixes[i];
        }
    }
}
