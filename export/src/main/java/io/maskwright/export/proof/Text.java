package io.maskwright.export.proof;

import java.util.Arrays;

/** Some characters, and where in the text that is searched each of them came from. Reused; not thread-safe. */
final class Text {

    private static final int START = 256;

    private char[] chars = new char[START];
    private int[] origins = new int[START];
    private int length;

    void clear() {
        length = 0;
    }

    void add(char c, int origin) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, 2 * length);
            origins = Arrays.copyOf(origins, 2 * length);
        }
        chars[length] = c;
        origins[length] = origin;
        length++;
    }

    void addCodePoint(int codePoint, int origin) {
        if (Character.isBmpCodePoint(codePoint)) {
            add((char) codePoint, origin);
        } else {
            add(Character.highSurrogate(codePoint), origin);
            add(Character.lowSurrogate(codePoint), origin);
        }
    }

    /** Takes characters that are each their own origin. */
    void set(char[] text, int count) {
        if (chars.length < count) {
            chars = new char[count];
            origins = new int[count];
        }
        System.arraycopy(text, 0, chars, 0, count);
        for (int i = 0; i < count; i++) {
            origins[i] = i;
        }
        length = count;
    }

    int length() {
        return length;
    }

    char at(int index) {
        return chars[index];
    }

    int origin(int index) {
        return origins[index];
    }

    char[] chars() {
        return chars;
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "Text[" + length + "]";
    }
}
