package io.maskwright.format;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Integers from a least to a greatest one, in decimal digits with a minus for negative ones. One value has one text: leading
 * zeros, {@code -0}, a plus, white space, grouping and digits other than ASCII are not read.
 */
final class IntegerRanking implements Ranking {

    private static final BigInteger MAX_SMALL = BigInteger.valueOf(Ranked.Small.MAX_SIZE);

    private final BigInteger least;
    private final BigInteger greatest;
    private final BigInteger size;
    private final int maxChars;

    IntegerRanking(BigInteger least, BigInteger greatest) {
        if (least.compareTo(greatest) > 0) {
            throw new IllegalArgumentException("least integer must not be above the greatest");
        }
        this.least = least;
        this.greatest = greatest;
        this.size = greatest.subtract(least).add(BigInteger.ONE);
        this.maxChars = Math.max(least.toString().length(), greatest.toString().length());
    }

    @Override
    public String name() {
        return "integer " + least + ".." + greatest;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public BigInteger smallestGroup() {
        return size;
    }

    @Override
    public @Nullable Ranked read(String text) {
        if (!isCanonical(text)) {
            return null;
        }
        if (isLong(least) && isLong(greatest) && size.compareTo(MAX_SMALL) <= 0) {
            return text.length() < 19 ? small(Long.parseLong(text)) : read(new BigInteger(text));
        }
        return read(new BigInteger(text));
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

    private @Nullable Ranked small(long number) {
        long first = least.longValue();
        return number < first || number > greatest.longValue()
                ? null
                : new RankedLong(number - first, first, size.longValue());
    }

    private @Nullable Ranked read(BigInteger number) {
        if (number.compareTo(least) < 0 || number.compareTo(greatest) > 0) {
            return null;
        }
        RankedInteger ranked = new RankedInteger(number.subtract(least), least, size);
        return size.compareTo(MAX_SMALL) <= 0 ? new Narrow(ranked) : ranked;
    }

    @Override
    public String toString() {
        return name();
    }

    private static final class RankedLong implements Ranked.Small {

        private final long rank;
        private final long least;
        private final long size;

        RankedLong(long rank, long least, long size) {
            this.rank = rank;
            this.least = least;
            this.size = size;
        }

        @Override
        public String kept() {
            return "";
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public long rank() {
            return rank;
        }

        @Override
        public String write(long rank) {
            return Long.toString(least + rank);
        }
    }

    private static final class RankedInteger implements Ranked.Large {

        private final BigInteger rank;
        private final BigInteger least;
        private final BigInteger size;

        RankedInteger(BigInteger rank, BigInteger least, BigInteger size) {
            this.rank = rank;
            this.least = least;
            this.size = size;
        }

        @Override
        public String kept() {
            return "";
        }

        @Override
        public BigInteger size() {
            return size;
        }

        @Override
        public BigInteger rank() {
            return rank;
        }

        @Override
        public String write(BigInteger rank) {
            return least.add(rank).toString();
        }
    }

    /** Of a range that is narrow but lies beyond long, or of a number of 19 characters. */
    private static final class Narrow implements Ranked.Small {

        private final RankedInteger ranked;

        Narrow(RankedInteger ranked) {
            this.ranked = ranked;
        }

        @Override
        public String kept() {
            return "";
        }

        @Override
        public long size() {
            return ranked.size().longValue();
        }

        @Override
        public long rank() {
            return ranked.rank().longValue();
        }

        @Override
        public String write(long rank) {
            return ranked.write(BigInteger.valueOf(rank));
        }
    }
}
