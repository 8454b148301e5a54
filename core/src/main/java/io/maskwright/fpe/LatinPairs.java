package io.maskwright.fpe;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts over an alphabet of at most 64 characters below U+0100 as two halves of at most 2^32 values, and back: both halves
 * at once, since in each a step waits for the one before, and two characters at a time in writing. Not thread-safe.
 */
final class LatinPairs {

    private static final int MAX_RADIX = 64;

    /** The digits of two halves of at most 2^32 values. */
    private static final int MAX_LENGTH = 64;

    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

    private final int radix;
    private final short[] pairs;
    private final long pairReciprocal;
    private final byte[] numerals = new byte[0x100];
    private final byte[] bytes = new byte[MAX_LENGTH];
    private long left;
    private long right;

    LatinPairs(Alphabet alphabet) {
        this.radix = alphabet.size();
        this.pairs = new short[radix * radix];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (short) (alphabet.codePointOf(i / radix) << 8 | alphabet.codePointOf(i % radix));
        }
        Arrays.fill(numerals, (byte) -1);
        for (int i = 0; i < radix; i++) {
            numerals[alphabet.codePointOf(i)] = (byte) i;
        }
        this.pairReciprocal = Reciprocal.ofSmall(pairs.length);
    }

    static boolean fit(Alphabet alphabet) {
        return alphabet.isLatin() && alphabet.size() <= MAX_RADIX;
    }

    /** Reads a text into {@link #left()} and {@link #right()}; false if a character is outside the alphabet. */
    boolean read(String text, int leftLength, int rightLength) {
        long one = 0;
        long other = 0;
        // Bits of a character above U+00FF, and the sign of one that is none of the alphabet.
        int wide = 0;
        int outside = 0;
        if (rightLength > leftLength) {
            int c = text.charAt(leftLength);
            wide = c;
            outside = numerals[c & 0xff];
            other = outside;
        }
        for (int i = 0; i < leftLength; i++) {
            int c = text.charAt(i);
            int d = text.charAt(rightLength + i);
            int numeral = numerals[c & 0xff];
            int otherNumeral = numerals[d & 0xff];
            wide |= c | d;
            outside |= numeral | otherNumeral;
            one = one * radix + numeral;
            other = other * radix + otherNumeral;
        }
        left = one;
        right = other;
        return wide <= 0xff && outside >= 0;
    }

    /** Forgets the last text. */
    void clear() {
        left = 0;
        right = 0;
        Arrays.fill(bytes, (byte) 0);
    }

    long left() {
        return left;
    }

    long right() {
        return right;
    }

    /** The text of two numbers below 2^32, the second of which has as many characters as the first or one more. */
    String write(long leftHalf, int leftLength, long rightHalf, int rightLength) {
        int length = leftLength + rightLength;
        int size = pairs.length;
        long one = leftHalf;
        long other = rightHalf;
        int leftEnd = leftLength;
        int rightEnd = length;
        // Both halves at once: each division waits for the one before it in its half.
        for (; leftEnd >= 2; leftEnd -= 2, rightEnd -= 2) {
            long oneQuotient = Math.multiplyHigh(one << 1, pairReciprocal);
            long otherQuotient = Math.multiplyHigh(other << 1, pairReciprocal);
            SHORTS.set(bytes, leftEnd - 2, pairs[(int) (one - oneQuotient * size)]);
            SHORTS.set(bytes, rightEnd - 2, pairs[(int) (other - otherQuotient * size)]);
            one = oneQuotient;
            other = otherQuotient;
        }
        if (leftEnd == 1) {
            bytes[0] = (byte) pairs[(int) one];
        }
        if (rightEnd - leftLength == 2) {
            SHORTS.set(bytes, leftLength, pairs[(int) other]);
        } else if (rightEnd - leftLength == 1) {
            bytes[leftLength] = (byte) pairs[(int) other];
        }
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
