package io.maskwright.export.proof;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * A file as text, window by window, each beginning with the end of the one before, so that nothing is cut in two. Bytes that
 * are no text become U+FFFD. Not thread-safe.
 */
final class TextWindows implements Closeable {

    /** Characters that a window and the next have in common: nothing that is looked for is spread further. */
    static final int COMMON = 1 << 14;

    private static final int STEP_BYTES = 1 << 17;
    private static final int MOST_BYTES_OF_CHAR = 16;

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final char[] chars;
    private int length;
    private int acceptedTo;
    private boolean isAtEnd;
    private byte[] rest = new byte[0];
    private long bytesDecoded;
    private Segment previous = new Segment(new byte[0], 0, 0);
    private Segment current = previous;

    /** Bytes that were decoded together, and the index of the first of their characters in the window. */
    private static final class Segment {
        private final byte[] bytes;
        private final long offset;
        private final int firstChar;

        Segment(byte[] bytes, long offset, int firstChar) {
            this.bytes = bytes;
            this.offset = offset;
            this.firstChar = firstChar;
        }
    }

    TextWindows(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
        this.decoder = decoder();
        this.chars = new char
                [COMMON + (int) Math.ceil((STEP_BYTES + MOST_BYTES_OF_CHAR) * (double) decoder.maxCharsPerByte())];
    }

    private CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /** Goes on to the next window; false at the end. */
    boolean next() throws IOException {
        if (isAtEnd) {
            return false;
        }
        int common = length - acceptedTo;
        System.arraycopy(chars, acceptedTo, chars, 0, common);
        previous = new Segment(current.bytes, current.offset, current.firstChar - acceptedTo);
        byte[] read = in.readNBytes(STEP_BYTES);
        isAtEnd = read.length < STEP_BYTES;
        byte[] bytes = new byte[rest.length + read.length];
        System.arraycopy(rest, 0, bytes, 0, rest.length);
        System.arraycopy(read, 0, bytes, rest.length, read.length);
        current = new Segment(bytes, bytesDecoded, common);
        ByteBuffer from = ByteBuffer.wrap(bytes);
        CharBuffer to = CharBuffer.wrap(chars, common, chars.length - common);
        decoder.decode(from, to, isAtEnd);
        if (isAtEnd) {
            decoder.flush(to);
        }
        rest = new byte[from.remaining()];
        from.get(rest);
        bytesDecoded += bytes.length - rest.length;
        length = to.position();
        acceptedTo = isAtEnd ? length : Math.max(0, length - COMMON);
        return true;
    }

    /** The characters; valid until the next call of {@link #next}. */
    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    /** What begins before this index belongs to this window; what begins later, to the next. */
    int acceptedTo() {
        return acceptedTo;
    }

    /** The number of bytes before a character. */
    long offset(int index) {
        Segment segment = index >= current.firstChar ? current : previous;
        CharsetDecoder again = decoder();
        ByteBuffer bytes = ByteBuffer.wrap(segment.bytes);
        again.decode(bytes, CharBuffer.allocate(index - segment.firstChar), false);
        return segment.offset + bytes.position();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
