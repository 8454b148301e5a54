package io.maskwright.export;

import java.io.Writer;
import java.nio.CharBuffer;
import java.util.Arrays;

/**
 * The text of one record while it is put together. It reaches the output only as a whole, so a record that fails midway
 * leaves nothing behind. Not thread-safe.
 */
final class RecordText extends Writer {

    private static final int START_CHARS = 4096;
    private static final int KEPT_CHARS = 1 << 20;

    private char[] chars = new char[START_CHARS];
    private int length;

    /** Empties the text; the room of an unusually long record is given back. */
    void clear() {
        length = 0;
        if (chars.length > KEPT_CHARS) {
            chars = new char[START_CHARS];
        }
    }

    int length() {
        return length;
    }

    char charAt(int index) {
        return chars[index];
    }

    /** The array that holds the text, from its start on; valid until something is written. */
    char[] chars() {
        return chars;
    }

    CharBuffer asBuffer() {
        return CharBuffer.wrap(chars, 0, length);
    }

    @Override
    public void write(int c) {
        reserve(1);
        chars[length++] = (char) c;
    }

    @Override
    public void write(char[] source, int offset, int count) {
        reserve(count);
        System.arraycopy(source, offset, chars, length, count);
        length += count;
    }

    @Override
    public void write(String source, int offset, int count) {
        reserve(count);
        source.getChars(offset, offset + count, chars, length);
        length += count;
    }

    @Override
    public void write(String source) {
        write(source, 0, source.length());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    private void reserve(int count) {
        if (chars.length - length < count) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, Math.addExact(length, count)));
        }
    }

    /** Returns no content: it may be untreated. */
    @Override
    public String toString() {
        return "RecordText[" + length + " characters]";
    }
}
