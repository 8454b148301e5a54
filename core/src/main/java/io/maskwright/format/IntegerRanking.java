package io.maskwright.format;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Integers from a least to a greatest one, in decimal digits with a minus for negative ones. One value has one text: leading
 * zeros, {@code -0}, a plus, white space, grouping and digits other than ASCII are not read.
 */
final class IntegerRanking extends NamedRanking {

    private static final BigInteger MAX_SMALL = BigInteger.valueOf(Ranked.Small.MAX_SIZE);

    /** Texts of fewer characters are numbers of type long. */
    private static final int LONG_CHARS = 19;

    private final BigInteger least;
    private final BigInteger greatest;
    /** The least one, of use only if all are longs. */
    private final long first;
    /** Whether all numbers and ranks are handled as longs. */
    private final boolean areLongs;

    private final BigInteger size;
    private final int maxChars;

    private IntegerRanking(BigInteger least, BigInteger greatest, BigInteger size) {
        super("integer " + least + ".." + greatest, size);
        this.least = least;
        this.greatest = greatest;
        this.first = least.longValue();
        this.areLongs = isLong(least) && isLong(greatest) && size.compareTo(MAX_SMALL) <= 0;
        this.size = size;
        this.maxChars = Math.max(least.toString().length(), greatest.toString().length());
    }

    static IntegerRanking of(BigInteger least, BigInteger greatest) {
        if (least.compareTo(greatest) > 0) {
            throw new IllegalArgumentException("least integer must not be above the greatest");
        }
        return new IntegerRanking(least, greatest, greatest.subtract(least).add(BigInteger.ONE));
    }

    @Override
    public @Nullable Ranked read(String text) {
        if (!isCanonical(text)) {
            return null;
        }
        if (areLongs && text.length() < LONG_CHARS) {
            long number = Long.parseLong(text);
            return number < first || number > greatest.longValue() ? null : new SmallInteger(number - first);
        }
        BigInteger number = new BigInteger(text);
        if (number.compareTo(least) < 0 || number.compareTo(greatest) > 0) {
            return null;
        }
        BigInteger rank = number.subtract(least);
        return size.compareTo(MAX_SMALL) <= 0 ? new SmallInteger(rank.longValue()) : new LargeInteger(rank);
    }

    private boolean isCanonical(String text) {
        int length = text.length();
        int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        if (length == start || length > maxChars) {
            return false;
        }
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return text.charAt(start) != '0' || length == 1;
    }

    private static boolean isLong(BigInteger number) {
        return number.bitLength() < Long.SIZE;
    }

    private final class SmallInteger extends SmallRanked {

        SmallInteger(long rank) {
            super(size.longValue(), rank);
        }

        @Override
        public String kept() {
            return "";
        }

        @Override
        String text(long other) {
            return areLongs
                    ? Long.toString(first + other)
                    : least.add(BigInteger.valueOf(other)).toString();
        }
    }

    private final class LargeInteger extends LargeRanked {

        LargeInteger(BigInteger rank) {
            super(size, rank);
        }

        @Override
        public String kept() {
            return "";
        }

        @Override
        String text(BigInteger other) {
            return least.add(other).toString();
        }
    }
}
