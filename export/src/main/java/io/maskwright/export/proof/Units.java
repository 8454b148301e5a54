package io.maskwright.export.proof;

import java.util.Arrays;

/** Text in the form in which it is compared, and where each unit of it came from. Reused; not thread-safe. */
final class Units {

    private static final int START = 256;

    private char[] chars = new char[START];
    private int[] origins = new int[START];
    private int length;

    void clear() {
        length = 0;
    }

    /**
     * Adds a unit.
     *
     * @param origin the index of the character that it came from
     */
    void add(char unit, int origin) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, 2 * length);
            origins = Arrays.copyOf(origins, 2 * length);
        }
        chars[length] = unit;
        origins[length] = origin;
        length++;
    }

    int length() {
        return length;
    }

    char at(int index) {
        return chars[index];
    }

    /** The index, in the text, of the character that a unit came from. */
    int origin(int index) {
        return origins[index];
    }

    /** Takes the origin of the character that a unit came from for that of the unit. */
    void moveOrigin(int index, Text text) {
        origins[index] = text.origin(origins[index]);
    }

    /** The units themselves; more than {@link #length} may be there. */
    char[] chars() {
        return chars;
    }

    String text(int from, int to) {
        return new String(chars, from, to - from);
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "Units[" + length + "]";
    }
}
