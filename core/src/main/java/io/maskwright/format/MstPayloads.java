package io.maskwright.format;

import java.util.Arrays;

/**
 * The first nine digits of Vietnamese tax codes in their order: the province and a serial that is not 0, of which a check
 * digit follows. About one in eleven has none and is left out. Immutable.
 */
final class MstPayloads {

    static final int DIGITS = 9;

    private static final int MODULUS = 11;
    private static final int SERIALS = 10_000_000;
    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
    /** For each place and remainder: how many ways to go on end with remainder 0, which has no check digit. */
    private static final int[][] FAILING = failing();
    /** For each place, remainder before it and digit: how many ways to go on with a smaller digit have a check digit. */
    private static final int[][][] HOLDING_BEFORE = holdingBefore();

    private static final Gaps NO_SERIAL = noSerial();
    /** How many there are. */
    static final long COUNT = numberBefore(1_000_000_000) - NO_SERIAL.count();

    private MstPayloads() {}

    private static int[][] failing() {
        int[][] failing = new int[DIGITS + 1][MODULUS];
        failing[DIGITS][0] = 1;
        for (int place = DIGITS - 1; place >= 0; place--) {
            for (int remainder = 0; remainder < MODULUS; remainder++) {
                for (int digit = 0; digit < 10; digit++) {
                    failing[place][remainder] += failing[place + 1][next(remainder, place, digit)];
                }
            }
        }
        return failing;
    }

    private static int[][][] holdingBefore() {
        int[][][] before = new int[DIGITS][MODULUS][11];
        int unit = 100_000_000;
        for (int place = 0; place < DIGITS; place++, unit /= 10) {
            for (int remainder = 0; remainder < MODULUS; remainder++) {
                for (int digit = 0; digit < 10; digit++) {
                    int holding = unit - FAILING[place + 1][next(remainder, place, digit)];
                    before[place][remainder][digit + 1] = before[place][remainder][digit] + holding;
                }
            }
        }
        return before;
    }

    private static Gaps noSerial() {
        long[] missing = new long[100];
        int count = 0;
        for (int province = 0; province < missing.length; province++) {
            int payload = province * SERIALS;
            // Those without check digit are not counted at all.
            if (numberBefore(payload + 1) > numberBefore(payload)) {
                missing[count++] = numberBefore(payload);
            }
        }
        return new Gaps(Arrays.copyOf(missing, count));
    }

    private static int next(int remainder, int place, int digit) {
        return (remainder + WEIGHTS[place] * digit) % MODULUS;
    }

    /** Returns how many payloads that are smaller than a number up to 10^9 have a check digit. */
    private static long numberBefore(int payload) {
        int remainder = 0;
        int before = 0;
        int rest = payload;
        int unit = 100_000_000;
        for (int place = 0; place < DIGITS; place++, unit /= 10) {
            // The end of all, 10^9, has a first digit of 10.
            int digit = rest / unit;
            rest -= digit * unit;
            before += HOLDING_BEFORE[place][remainder][digit];
            remainder = next(remainder, place, digit);
        }
        return before;
    }

    /** Returns which one a payload is that has a check digit, or -1 if it has no serial. */
    static long indexOf(int payload) {
        return NO_SERIAL.close(numberBefore(payload));
    }

    /** The inverse of {@link #indexOf}. */
    static int payload(long index) {
        int rest = (int) NO_SERIAL.open(index);
        int remainder = 0;
        int payload = 0;
        for (int place = 0; place < DIGITS; place++) {
            int[] before = HOLDING_BEFORE[place][remainder];
            int digit = 0;
            while (before[digit + 1] <= rest) {
                digit++;
            }
            rest -= before[digit];
            remainder = next(remainder, place, digit);
            payload = payload * 10 + digit;
        }
        return payload;
    }
}
