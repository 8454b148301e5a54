package io.maskwright.format;

import io.maskwright.internal.text.Digits;
import java.util.Arrays;

/** Card numbers of one length that have the same properties, numbered by the digits before the check digit. Immutable. */
final class PanGroup extends SmallGroup {

    private final Payloads payloads;
    private final Gaps gaps;
    /** By how much the check digits exceed the right one: the least, and how many there are. */
    private final int leastExcess;

    private final int excesses;

    /** The digits before the check digit, as a number. */
    interface Payloads {
        long count();

        /** Returns which one it is, or -1 if it is none. */
        long indexOf(long payload);

        /** The inverse of {@link #indexOf}. */
        long payload(long index);
    }

    private PanGroup(String kept, int length, Payloads payloads, Gaps gaps, int leastExcess, int excesses) {
        super(kept, payloads.count() * excesses - gaps.count(), length);
        this.payloads = payloads;
        this.gaps = gaps;
        this.leastExcess = leastExcess;
        this.excesses = excesses;
    }

    /** Numbers whose check digit holds. None of the payloads may be of equal digits. */
    static PanGroup holdingMixed(String kept, int length, Payloads payloads) {
        return new PanGroup(kept, length, payloads, Gaps.NONE, 0, 1);
    }

    /** Numbers whose check digit holds, without those of equal digits only, which are no card numbers. */
    static PanGroup holding(String kept, int length, Payloads payloads) {
        long[] alike = new long[10];
        int count = 0;
        for (int digit = 0; digit < 10; digit++) {
            String number = Integer.toString(digit).repeat(length);
            long index = payloads.indexOf(Decimals.read(number, 0, length - 1));
            if (index >= 0 && Luhn.excess(number) == 0) {
                alike[count++] = index;
            }
        }
        return new PanGroup(kept, length, payloads, new Gaps(Arrays.copyOf(alike, count)), 0, 1);
    }

    /** Numbers with any wrong check digit. None of the payloads may be of equal digits. */
    static PanGroup failing(String kept, int length, Payloads payloads) {
        return new PanGroup(kept, length, payloads, Gaps.NONE, 1, 9);
    }

    /** Returns the digits before the check digit, or -1 if a character of the text is no digit. */
    static long payload(String compact) {
        int last = compact.length() - 1;
        return Digits.isDigit(compact.charAt(last)) ? Decimals.read(compact, 0, last) : -1;
    }

    @Override
    long rank(String compact) {
        long payload = payload(compact);
        if (payload < 0) {
            return -1;
        }
        int excess = Luhn.excess(compact) - leastExcess;
        long index = excess < 0 || excess >= excesses ? -1 : payloads.indexOf(payload);
        return index < 0 ? -1 : gaps.close(index * excesses + excess);
    }

    @Override
    void write(long rank, byte[] ascii) {
        long number = gaps.open(rank);
        // A division takes as long as all the rest.
        long index = excesses == 1 ? number : number / excesses;
        Decimals.write(payloads.payload(index), ascii, 0, length - 1);
        Luhn.complete(ascii, leastExcess + (int) (number - index * excesses));
    }
}
