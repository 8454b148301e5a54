package io.maskwright.format;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * UUIDs of RFC 9562: the 122 bits beside version and variant. The version stays, so that a random one (4) stays a random
 * one and the text of one by time (7) still says 7, though its time is encrypted with the rest. Hyphens in their four
 * places or none; the case is that of the first letter, lower if there is none. UUIDs of other variants, and so the nil and
 * the max UUID, which stand for no value, are not read; nor are braces and {@code urn:uuid:}.
 */
final class UuidRanking extends NamedRanking {

    private static final int FREE_BITS = 122;
    private static final int LOW_BITS = 62;
    private static final BigInteger SIZE = BigInteger.ONE.shiftLeft(FREE_BITS);
    private static final int DIGITS = 32;
    private static final int WITH_HYPHENS = 36;

    UuidRanking() {
        super("uuid", SIZE);
    }

    @Override
    public @Nullable Ranked read(String text) {
        int length = text.length();
        if (length != DIGITS && length != WITH_HYPHENS) {
            return null;
        }
        long high = 0;
        long low = 0;
        char letter = 'a';
        int count = 0;
        for (int i = length - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (length == WITH_HYPHENS && (i == 8 || i == 13 || i == 18 || i == 23)) {
                if (c != '-') {
                    return null;
                }
                continue;
            }
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return null;
            }
            letter = digit > 9 ? c : letter;
            if (count < 16) {
                low |= (long) digit << (4 * count);
            } else {
                high |= (long) digit << (4 * (count - 16));
            }
            count++;
        }
        // The variant of the RFC starts with the bits 1 and 0.
        return low >>> LOW_BITS == 2 ? new RankedUuid(high, low, length, letter < 'a') : null;
    }

    private static final class RankedUuid extends LargeRanked {

        private static final long LOW_MASK = (1L << LOW_BITS) - 1;
        private static final long VERSION_MASK = 0xf000L;

        private final long version;
        private final int length;
        private final boolean upperCase;

        RankedUuid(long high, long low, int length, boolean upperCase) {
            super(SIZE, rank(high, low));
            this.version = high & VERSION_MASK;
            this.length = length;
            this.upperCase = upperCase;
        }

        /** The first 48 bits, the 12 after the version, the 62 after the variant. */
        private static BigInteger rank(long high, long low) {
            long first = (high >>> 16) << 12 | (high & 0xfff);
            return BigInteger.valueOf(first).shiftLeft(LOW_BITS).or(BigInteger.valueOf(low & LOW_MASK));
        }

        /** The version as a hexadecimal digit. */
        @Override
        public String kept() {
            return Long.toHexString(version >>> 12);
        }

        @Override
        String text(BigInteger other) {
            long first = other.shiftRight(LOW_BITS).longValue();
            long newHigh = (first >>> 12) << 16 | version | (first & 0xfff);
            long newLow = (other.longValue() & LOW_MASK) | 1L << 63;
            char[] chars = new char[length];
            int digit = 0;
            for (int i = length - 1; i >= 0; i--) {
                if (length == WITH_HYPHENS && (i == 8 || i == 13 || i == 18 || i == 23)) {
                    chars[i] = '-';
                    continue;
                }
                long half = digit < 16 ? newLow : newHigh;
                char c = Character.forDigit((int) (half >>> (4 * (digit % 16)) & 15), 16);
                chars[i] = upperCase && c >= 'a' ? (char) (c - 'a' + 'A') : c;
                digit++;
            }
            return new String(chars);
        }
    }
}
