package io.maskwright.format;

import io.maskwright.internal.text.Digits;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Brazilian CNPJs. Those of digits only, as given out until June 2026, make a group of their own, so that systems that
 * know no others get no others. Immutable.
 */
final class CnpjRanking extends CompactRanking {

    private static final int PAYLOAD = 12;
    private static final SmallGroup NUMERIC = new Numeric();
    private static final LargeGroup ALPHANUMERIC = new Alphanumeric();

    CnpjRanking() {
        super("id.br.cnpj", BigInteger.valueOf(NUMERIC.size), Separators.SPACE_DASH_DOT_SLASH, NUMERIC.length);
    }

    @Override
    @Nullable
    Ranked plain(String compact, Layout layout) {
        if (!CompanyNumbers.cnpj(compact).isValid()) {
            return null;
        }
        return Digits.areDigits(compact) ? in(NUMERIC, compact, layout) : in(ALPHANUMERIC, compact, layout);
    }

    private static void complete(byte[] ascii) {
        Decimals.write(CheckDigits.cnpj(Decimals.text(ascii, 0, PAYLOAD)), ascii, PAYLOAD);
    }

    /** Numbers of digits only but 0. */
    private static final class Numeric extends SmallGroup {

        Numeric() {
            super("numeric", Decimals.power(PAYLOAD) - 1, 14);
        }

        @Override
        long rank(String compact) {
            return Decimals.read(compact, 0, PAYLOAD) - 1;
        }

        @Override
        void write(long rank, byte[] ascii) {
            Decimals.write(rank + 1, ascii, 0, PAYLOAD);
            complete(ascii);
        }
    }

    /** Numbers with at least one letter, in the order of their characters, digits first. */
    private static final class Alphanumeric extends LargeGroup {

        /** 36^i: how many texts of i characters there are. */
        private static final long[] TEXTS = powers(36);
        /** 10^i: how many of them have no letter. */
        private static final long[] NUMBERS = powers(10);

        Alphanumeric() {
            super("alphanumeric", BigInteger.valueOf(powers(36)[PAYLOAD] - powers(10)[PAYLOAD]), 14);
        }

        private static long[] powers(int base) {
            long[] powers = new long[PAYLOAD + 1];
            powers[0] = 1;
            for (int i = 1; i < powers.length; i++) {
                powers[i] = powers[i - 1] * base;
            }
            return powers;
        }

        @Override
        BigInteger rank(String compact) {
            long rank = 0;
            boolean letter = false;
            for (int i = 0; i < PAYLOAD; i++) {
                int value = Character.digit(compact.charAt(i), 36);
                int rest = PAYLOAD - 1 - i;
                rank += letter ? value * TEXTS[rest] : before(value, rest);
                letter |= value > 9;
            }
            return BigInteger.valueOf(rank);
        }

        /** Returns how many begin with a smaller character, after digits only, when so many characters follow. */
        private static long before(int value, int rest) {
            return value * TEXTS[rest] - Math.min(value, 10) * NUMBERS[rest];
        }

        @Override
        void write(BigInteger rank, byte[] ascii) {
            long left = rank.longValue();
            boolean letter = false;
            for (int i = 0; i < PAYLOAD; i++) {
                int rest = PAYLOAD - 1 - i;
                int value;
                if (letter) {
                    value = (int) (left / TEXTS[rest]);
                    left %= TEXTS[rest];
                } else {
                    value = valueAt(left, rest);
                    left -= before(value, rest);
                }
                letter |= value > 9;
                ascii[i] = (byte) (value > 9 ? 'A' + value - 10 : '0' + value);
            }
            complete(ascii);
        }

        private static int valueAt(long left, int rest) {
            long withDigit = TEXTS[rest] - NUMBERS[rest];
            long digits = 10 * withDigit;
            return left < digits ? (int) (left / withDigit) : 10 + (int) ((left - digits) / TEXTS[rest]);
        }
    }
}
