package io.maskwright.fpe;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Texts over an alphabet of at most 64 characters below U+0100 as two halves of at most 2^32 values, and back: both halves
 * at once, since in each a step waits for the one before, and two characters at a time in writing. Not thread-safe.
 */
final class LatinPairs {

    private static final int MAX_RADIX = 64;

    /** The digits of two halves of at most 2^32 values. */
    private static final int MAX_LENGTH = 64;

    private static final int WORD = Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

    private final int radix;
    private final boolean isDecimal;
    private final short[] pairs;
    private final long pairReciprocal;
    private final byte[] numerals = new byte[0x100];
    /** A word of room, then the text. */
    private final byte[] bytes = new byte[WORD + MAX_LENGTH];

    LatinPairs(Alphabet alphabet) {
        this.radix = alphabet.size();
        this.isDecimal = alphabet.equals(Alphabet.DIGITS);
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

    /** Reads the halves of a text into a place; false if a character is outside the alphabet. */
    boolean read(String text, int leftLength, int rightLength, Slots slots, int place) {
        // Unsigned numbers of 32 bits.
        int one = 0;
        int other = 0;
        // Bits of a character above U+00FF, and the sign of one that is none of the alphabet.
        int wide = 0;
        int outside = 0;
        if (rightLength > leftLength) {
            wide = text.charAt(leftLength);
            outside = numerals[wide & 0xff];
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
        slots.left[place] = Integer.toUnsignedLong(one);
        slots.right[place] = Integer.toUnsignedLong(other);
        return wide <= 0xff && outside >= 0;
    }

    /** Forgets the last text. */
    void clear() {
        Arrays.fill(bytes, (byte) 0);
    }

    /** The text of two numbers below 2^32, the second of which has as many characters as the first or one more. */
    String write(long leftHalf, int leftLength, long rightHalf, int rightLength) {
        int middle = WORD + leftLength;
        int end = middle + rightLength;
        if (rightLength <= WORD) {
            // Each word may begin before its half: the right one goes first.
            long left = word(leftHalf, leftLength);
            LONGS.set(bytes, end - WORD, word(rightHalf, rightLength));
            LONGS.set(bytes, middle - WORD, left);
        } else {
            writeLong(leftHalf, WORD, middle);
            writeLong(rightHalf, middle, end);
        }
        return latin(end - WORD);
    }

    /** The characters of a number, right-aligned. */
    private long word(long half, int length) {
        return isDecimal ? DecimalWord.of(half) : anyWord(half, length);
    }

    private long anyWord(long half, int length) {
        int size = pairs.length;
        long rest = half;
        long word = 0;
        int shift = 0;
        for (; shift < Byte.SIZE * (length - 1); shift += Short.SIZE) {
            long quotient = Math.multiplyHigh(rest << 1, pairReciprocal);
            word |= (pairs[(int) (rest - quotient * size)] & 0xffffL) << shift;
            rest = quotient;
        }
        return shift < Byte.SIZE * length ? word | (pairs[(int) rest] & 0xffL) << shift : word;
    }

    private void writeLong(long half, int from, int to) {
        int size = pairs.length;
        long rest = half;
        int end = to;
        for (; end >= from + 2; end -= 2) {
            long quotient = Math.multiplyHigh(rest << 1, pairReciprocal);
            SHORTS.set(bytes, end - 2, pairs[(int) (rest - quotient * size)]);
            rest = quotient;
        }
        if (end > from) {
            bytes[from] = (byte) pairs[(int) rest];
        }
    }

    /** The constructor that takes bytes for characters is the shortest way; bytes below 0x100 are what they should be. */
    @SuppressWarnings("deprecation")
    private String latin(int length) {
        return new String(bytes, 0, WORD, length);
    }
}
