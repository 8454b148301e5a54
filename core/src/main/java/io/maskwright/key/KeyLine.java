package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line of words in a key file. The words stay bytes: one of them may be a key, and no message repeats any.
 * Lines of blanks and lines that start with {@code #} are passed over.
 */
record KeyLine(int number, List<byte[]> words) {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final int MAX_DIGITS = 9;

    static List<KeyLine> of(byte[] text) {
        List<KeyLine> lines = new ArrayList<>();
        int number = 0;
        int start = startsWithMark(text) ? BYTE_ORDER_MARK.length : 0;
        while (start < text.length) {
            int end = start;
            while (end < text.length && text[end] != '\n') {
                end++;
            }
            number++;
            List<byte[]> words = words(text, start, end);
            if (!words.isEmpty() && words.get(0)[0] != '#') {
                lines.add(new KeyLine(number, words));
            }
            start = end + 1;
        }
        return lines;
    }

    private static boolean startsWithMark(byte[] text) {
        return text.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(text, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private static List<byte[]> words(byte[] text, int from, int to) {
        List<byte[]> words = new ArrayList<>();
        int i = from;
        while (i < to) {
            int start = i;
            while (i < to && !isBlank(text[i])) {
                i++;
            }
            if (i > start) {
                words.add(Arrays.copyOfRange(text, start, i));
            }
            i++;
        }
        return words;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }

    /** A word that is no key. */
    String word(int index) {
        return new String(words.get(index), StandardCharsets.UTF_8);
    }

    /** The number in the first word. */
    int version(String where) {
        String word = word(0);
        boolean digits =
                !word.isEmpty() && word.length() <= MAX_DIGITS && word.chars().allMatch(c -> c >= '0' && c <= '9');
        int version = digits ? Integer.parseInt(word) : 0;
        if (version < 1) {
            throw wrong(where, "version must be a number from 1 to 999999999");
        }
        return version;
    }

    /** The state in the second word. */
    Standing standing(String where) {
        Standing standing = words.size() < 2 ? null : Standing.named(word(1));
        if (standing == null) {
            throw wrong(where, "state must be primary, active, decrypt-only or destroyed");
        }
        return standing;
    }

    /** Checks that a line has all its words; a destroyed version has nothing but its number and state. */
    void requireWords(int whenAlive, Standing standing, String where) {
        if (standing == Standing.DESTROYED && words.size() != 2) {
            throw wrong(where, "a destroyed version must have no key");
        }
        if (standing != Standing.DESTROYED && words.size() != whenAlive) {
            throw wrong(where, "must have " + whenAlive + " words, but had " + words.size());
        }
    }

    KeyUnavailableException wrong(String where, String message) {
        return new KeyUnavailableException(at(where) + ": " + message);
    }

    String at(String where) {
        return where + " line " + number;
    }

    void wipe() {
        words.forEach(word -> Arrays.fill(word, (byte) 0));
    }

    /** Tells the line and nothing of its words. */
    @Override
    public String toString() {
        return "KeyLine[" + number + "]";
    }
}
