package io.maskwright.fpe;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Texts over one alphabet to numerals and back. Not thread-safe. */
final class TextCodec {

    /** Texts that are longer get an array of their own, so that one long text does not stay in memory. */
    private static final int KEPT_LENGTH = 128;

    private final Alphabet alphabet;
    private final byte[] latin = new byte[KEPT_LENGTH];
    private final char[] wide = new char[KEPT_LENGTH];
    private final int[] numerals = new int[KEPT_LENGTH];
    private final @Nullable LatinPairs pairs;

    TextCodec(Alphabet alphabet) {
        this.alphabet = alphabet;
        this.pairs = LatinPairs.fit(alphabet) ? new LatinPairs(alphabet) : null;
    }

    /** Room for the numerals of one text. */
    int[] numerals(int length) {
        return length <= KEPT_LENGTH ? numerals : new int[length];
    }

    /** The alphabet. */
    Alphabet alphabet() {
        return alphabet;
    }

    /** How to write two characters at a time, or null where that is not to be had. */
    @Nullable
    LatinPairs pairs() {
        return pairs;
    }

    /** Forgets texts of a length. */
    void clear(int length) {
        int kept = Math.min(length, KEPT_LENGTH);
        Arrays.fill(numerals, 0, kept, 0);
        Arrays.fill(latin, 0, kept, (byte) 0);
        Arrays.fill(wide, 0, kept, (char) 0);
        if (pairs != null) {
            pairs.clear();
        }
    }

    /** The text in NFC. */
    String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The number of characters, each of which may take two units of UTF-16 only if the alphabet has such. */
    int length(String text) {
        return alphabet.isBmp() ? text.length() : text.codePointCount(0, text.length());
    }

    /** Reads a text whose {@link #length} is known. Returns the index of the first character outside, or -1. */
    int read(String text, int[] numerals, int length) {
        if (!alphabet.isBmp()) {
            return readCodePoints(text, numerals);
        }
        for (int i = 0; i < length; i++) {
            int numeral = alphabet.numeralOf(text.charAt(i));
            if (numeral < 0) {
                return i;
            }
            numerals[i] = numeral;
        }
        return -1;
    }

    private int readCodePoints(String text, int[] numerals) {
        int at = 0;
        for (int i = 0; i < text.length(); at++) {
            int codePoint = text.codePointAt(i);
            int numeral = alphabet.numeralOf(codePoint);
            if (numeral < 0) {
                return at;
            }
            numerals[at] = numeral;
            i += Character.charCount(codePoint);
        }
        return -1;
    }

    /** The index of the first character outside the alphabet, or -1. */
    int outside(String text) {
        int length = length(text);
        return read(text, numerals(length), length);
    }

    /** Writes the first numerals. */
    String write(int[] numerals, int length) {
        if (alphabet.isLatin() && length <= KEPT_LENGTH) {
            for (int i = 0; i < length; i++) {
                latin[i] = (byte) alphabet.codePointOf(numerals[i]);
            }
            return new String(latin, 0, length, StandardCharsets.ISO_8859_1);
        }
        if (alphabet.isBmp()) {
            char[] chars = length <= KEPT_LENGTH ? wide : new char[length];
            for (int i = 0; i < length; i++) {
                chars[i] = (char) alphabet.codePointOf(numerals[i]);
            }
            return new String(chars, 0, length);
        }
        StringBuilder text = new StringBuilder(2 * length);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(alphabet.codePointOf(numerals[i]));
        }
        return text.toString();
    }
}
