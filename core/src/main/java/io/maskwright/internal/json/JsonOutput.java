package io.maskwright.internal.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects JSON text as UTF-8, for a stream or for a result in memory. Not thread-safe. */
public final class JsonOutput {

    private static final int STREAM_BUFFER = 1 << 14;
    /** Room for a small document: zeroing more would take longer than masking it. */
    private static final int START_BYTES = 1 << 11;

    private static final int KEPT_BYTES = 1 << 20;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LOWER_HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_CHAR = 6;

    private final @Nullable OutputStream target;
    private byte[] bytes;
    private int count;

    private JsonOutput(@Nullable OutputStream target, int size) {
        this.target = target;
        this.bytes = new byte[size];
    }

    /**
     * Returns an output that ends in a stream.
     *
     * @param target the stream; not closed
     * @return the output
     */
    public static JsonOutput to(OutputStream target) {
        return new JsonOutput(target, START_BYTES);
    }

    /**
     * Returns an output that keeps what is written.
     *
     * @param expectedSize how many bytes there will be, about
     * @return the output
     */
    public static JsonOutput inMemory(int expectedSize) {
        return new JsonOutput(null, Math.max(16, expectedSize));
    }

    /**
     * Returns what was written in memory.
     *
     * @return a copy
     */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, count);
    }

    /**
     * Returns the array that holds what was written in memory, from its start on; valid until something is written.
     *
     * @return the array, not a copy
     */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * Returns how much was written in memory.
     *
     * @return bytes
     */
    public int length() {
        return count;
    }

    /** Forgets what was written in memory; the room of unusually much is given back. */
    public void clear() {
        count = 0;
        if (bytes.length > KEPT_BYTES) {
            bytes = new byte[STREAM_BUFFER];
        }
    }

    /**
     * Returns what was written in memory as text.
     *
     * @return the text
     */
    public String text() {
        return new String(bytes, 0, count, StandardCharsets.UTF_8);
    }

    /**
     * Hands everything on to the stream.
     *
     * @throws IOException if the stream fails
     */
    public void flush() throws IOException {
        if (target != null) {
            target.write(bytes, 0, count);
            count = 0;
            target.flush();
        }
    }

    /**
     * Writes bytes as they are.
     *
     * @param source holds them
     * @param from the first
     * @param to behind the last
     * @throws IOException if the stream fails
     */
    public void write(byte[] source, int from, int to) throws IOException {
        int length = to - from;
        if (target != null && length > STREAM_BUFFER) {
            target.write(bytes, 0, count);
            count = 0;
            target.write(source, from, length);
            return;
        }
        reserve(length);
        System.arraycopy(source, from, bytes, count, length);
        count += length;
    }

    /**
     * Writes a word or a number.
     *
     * @param word ASCII text
     * @throws IOException if the stream fails
     */
    public void writeWord(String word) throws IOException {
        int length = word.length();
        for (int i = 0; i < length; i++) {
            reserve(1);
            bytes[count++] = (byte) word.charAt(i);
        }
    }

    /**
     * Writes a text as a JSON string, with its quotes. Quotes, backslashes and control characters are escaped, the usual
     * ones by a letter; half a surrogate pair, which UTF-8 cannot write, as {@code \\uXXXX}.
     *
     * @param text the text
     * @throws IOException if the stream fails
     */
    public void writeString(String text) throws IOException {
        reserve(1);
        bytes[count++] = '"';
        int length = text.length();
        for (int i = 0; i < length; i++) {
            reserve(LONGEST_CHAR);
            char c = text.charAt(i);
            if (c < 0x80) {
                writeAscii(c);
            } else if (c < 0x800) {
                bytes[count++] = (byte) (0xC0 | (c >> 6));
                bytes[count++] = (byte) (0x80 | (c & 0x3F));
            } else if (!Character.isSurrogate(c)) {
                bytes[count++] = (byte) (0xE0 | (c >> 12));
                bytes[count++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                bytes[count++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                writePair(Character.toCodePoint(c, text.charAt(i)));
            } else {
                writeEscaped(c, LOWER_HEX);
            }
        }
        reserve(1);
        bytes[count++] = '"';
    }

    private void writeAscii(char c) {
        if (c == '"' || c == '\\') {
            bytes[count++] = '\\';
            bytes[count++] = (byte) c;
        } else if (c >= ' ') {
            bytes[count++] = (byte) c;
        } else {
            int letter = "\b\t\n\f\r".indexOf(c);
            if (letter < 0) {
                writeEscaped(c, HEX);
            } else {
                bytes[count++] = '\\';
                bytes[count++] = (byte) "btnfr".charAt(letter);
            }
        }
    }

    private void writePair(int codePoint) {
        bytes[count++] = (byte) (0xF0 | (codePoint >> 18));
        bytes[count++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
        bytes[count++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        bytes[count++] = (byte) (0x80 | (codePoint & 0x3F));
    }

    private void writeEscaped(char c, byte[] digits) {
        bytes[count++] = '\\';
        bytes[count++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[count++] = digits[(c >> shift) & 0xF];
        }
    }

    private void reserve(int length) throws IOException {
        if (bytes.length - count >= length) {
            return;
        }
        if (target != null && count + length > STREAM_BUFFER) {
            target.write(bytes, 0, count);
            count = 0;
        }
        if (bytes.length - count < length) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(count, length), grown(bytes.length)));
        }
    }

    private static int grown(int size) {
        return size > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE - 8 : size * 2;
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "JsonOutput[" + count + " bytes]";
    }
}
