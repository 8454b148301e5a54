package io.maskwright.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Writes the first bits of a hash as a number with a fixed number of digits. Immutable and thread-safe.
 */
final class HashText {

    /** The hash is taken in words of 32 bits. */
    private static final int WORD_BITS = 32;

    private final int words;
    private final int bits;
    private final byte[] digits;
    private final int length;
    /** So many digits at once as the greatest power of the base below 2 to the power of 31 gives. */
    private final int groupLength;

    private final long groupBase;

    HashText(int bits, PseudonymAlphabet alphabet) {
        this.bits = bits;
        this.words = (bits + WORD_BITS - 1) / WORD_BITS;
        this.digits = alphabet.digits();
        // A bit more where the alphabet has a hyphen keeps it from the front, where tables take it for a formula.
        this.length = digitsFor(alphabet == PseudonymAlphabet.BASE64URL ? bits + 1 : bits, digits.length);
        int count = 0;
        long base = 1;
        while (base * digits.length < 1L << 31) {
            base *= digits.length;
            count++;
        }
        this.groupLength = count;
        this.groupBase = base;
    }

    /** The digits of the greatest number of so many bits. */
    private static int digitsFor(int bits, int base) {
        int length = 0;
        BigInteger rest = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
        while (rest.signum() > 0) {
            rest = rest.divide(BigInteger.valueOf(base));
            length++;
        }
        return length;
    }

    int length() {
        return length;
    }

    String write(byte[] hash) {
        byte[] text = new byte[length];
        int[] number = number(hash);
        if (Integer.bitCount(digits.length) == 1) {
            writeByShifts(number, text);
        } else {
            writeByDivision(number, text);
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Whether a text is as long, and of these digits. */
    boolean isWritten(String written) {
        if (written.length() != length) {
            return false;
        }
        String alphabet = new String(digits, StandardCharsets.ISO_8859_1);
        return written.chars().allMatch(c -> alphabet.indexOf(c) >= 0);
    }

    /** Where a digit is a whole number of bits: many times as fast as division. */
    private void writeByShifts(int[] number, byte[] text) {
        int digitBits = Integer.numberOfTrailingZeros(digits.length);
        int bit = 0;
        for (int at = length - 1; at >= 0; at--) {
            int word = words - 1 - bit / WORD_BITS;
            int shift = bit % WORD_BITS;
            int digit = word < 0 ? 0 : number[word] >>> shift;
            if (shift + digitBits > WORD_BITS && word > 0) {
                digit |= number[word - 1] << (WORD_BITS - shift);
            }
            text[at] = digits[digit & (digits.length - 1)];
            bit += digitBits;
        }
    }

    private void writeByDivision(int[] number, byte[] text) {
        int at = length;
        while (at > 0) {
            int group = (int) divide(number);
            for (int i = 0; i < groupLength && at > 0; i++) {
                int rest = group / digits.length;
                text[--at] = digits[group - rest * digits.length];
                group = rest;
            }
        }
    }

    /** The first bits of the hash as words, the highest first. */
    private int[] number(byte[] hash) {
        int[] number = new int[words];
        int spare = words * WORD_BITS - bits;
        int before = 0;
        for (int i = 0; i < words; i++) {
            int at = i * Integer.BYTES;
            int word = (hash[at] & 0xff) << 24
                    | (hash[at + 1] & 0xff) << 16
                    | (hash[at + 2] & 0xff) << 8
                    | (hash[at + 3] & 0xff);
            // Moved to the right, so that the bits that do not count fall out at the end.
            number[i] = spare == 0 ? word : (word >>> spare) | (before << (WORD_BITS - spare));
            before = word;
        }
        return number;
    }

    /** Divides the number by the base of a group and returns the remainder. */
    private long divide(int[] number) {
        long remainder = 0;
        for (int i = 0; i < number.length; i++) {
            long part = (remainder << WORD_BITS) | (number[i] & 0xffff_ffffL);
            long quotient = part / groupBase;
            number[i] = (int) quotient;
            remainder = part - quotient * groupBase;
        }
        return remainder;
    }
}
