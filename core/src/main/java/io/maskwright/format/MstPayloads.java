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

    /** Returns how many smaller payloads have a check digit. */
    private static long numberBefore(int payload) {
        int remainder = 0;
        long failing = 0;
        int unit = 100_000_000;
        for (int place = 0; place < DIGITS; place++, unit /= 10) {
            // The end of all, 10^9, has a first digit of 10.
            int digit = place == 0 ? payload / unit : payload / unit % 10;
            for (int smaller = 0; smaller < digit; smaller++) {
                failing += FAILING[place + 1][next(remainder, place, smaller)];
            }
            remainder = next(remainder, place, digit);
        }
        return payload - failing;
    }

    /** Returns which one a payload is that has a check digit, or -1 if it has no serial. */
    static long indexOf(int payload) {
        return NO_SERIAL.close(numberBefore(payload));
    }

    /** The inverse of {@link #indexOf}. */
    static int payload(long index) {
        long rest = NO_SERIAL.open(index);
        int remainder = 0;
        int payload = 0;
        int unit = 100_000_000;
        for (int place = 0; place < DIGITS; place++, unit /= 10) {
            int digit = 0;
            long within = holding(place, remainder, digit, unit);
            while (rest >= within) {
                rest -= within;
                within = holding(place, remainder, ++digit, unit);
            }
            remainder = next(remainder, place, digit);
            payload = payload * 10 + digit;
        }
        return payload;
    }

    /** Returns how many ways to go on with a digit have a check digit. */
    private static long holding(int place, int remainder, int digit, int unit) {
        return unit - FAILING[place + 1][next(remainder, place, digit)];
    }
}
