package io.maskwright.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/**
 * The lines of a text file, one by one. Lines are cut before they are decoded, so that broken text spoils one line and
 * not all that follow. Not thread-safe.
 */
final class LineSource {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int START_SIZE = 1 << 12;
    private static final int KEPT_SIZE = 1 << 21;
    private static final int MAX_BYTES_PER_CHAR = 4;

    /** What the last call of {@link #next} found. */
    enum Found {
        /** A line of text. */
        LINE,
        /** A line that is no text in the encoding, or too long. */
        BROKEN_LINE,
        /** The end of the file. */
        END
    }

    private final InputStream in;
    private final byte[] terminator;
    private final int maxChars;
    private final long maxBytes;
    private final CharsetDecoder decoder;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int bufferAt;
    private int bufferEnd;
    private byte[] line = new byte[START_SIZE];
    private int kept;
    private long total;
    private CharBuffer text = CharBuffer.allocate(START_SIZE);

    LineSource(InputStream in, Charset charset, int maxChars) {
        this.in = in;
        this.terminator = "\n".getBytes(charset);
        this.maxChars = maxChars;
        this.maxBytes = maxChars * (long) MAX_BYTES_PER_CHAR + terminator.length;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Reads the next line; {@link #chars} and {@link #length} tell its text. */
    Found next() throws IOException {
        startLine();
        while (true) {
            if (bufferAt == bufferEnd && !fill()) {
                return total == 0 ? Found.END : found();
            }
            take();
            if (endsWithTerminator()) {
                total -= terminator.length;
                kept -= terminator.length;
                return found();
            }
        }
    }

    /** The text of the line; valid until the next call of {@link #next}. */
    char[] chars() {
        return text.array();
    }

    int length() {
        return text.limit();
    }

    boolean isBlank() {
        for (int i = 0; i < length(); i++) {
            if (!Character.isWhitespace(chars()[i])) {
                return false;
            }
        }
        return true;
    }

    private void startLine() {
        kept = 0;
        total = 0;
        if (line.length > KEPT_SIZE) {
            line = new byte[START_SIZE];
        }
        if (text.capacity() > KEPT_SIZE) {
            text = CharBuffer.allocate(START_SIZE);
        }
    }

    private boolean fill() throws IOException {
        bufferAt = 0;
        bufferEnd = Math.max(0, in.read(buffer, 0, buffer.length));
        return bufferEnd > 0;
    }

    /** Moves bytes from the buffer to the line, up to the next that may be the last of a line ending. */
    private void take() {
        byte last = terminator[terminator.length - 1];
        int end = bufferAt;
        while (end < bufferEnd && buffer[end] != last) {
            end++;
        }
        int count = Math.min(end + 1, bufferEnd) - bufferAt;
        total += count;
        if (total > maxBytes) {
            keepEnd();
        }
        if (line.length - kept < count) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, kept + count));
        }
        System.arraycopy(buffer, bufferAt, line, kept, count);
        kept += count;
        bufferAt += count;
    }

    /** Of a line that is too long only the last bytes matter: they tell where it ends. */
    private void keepEnd() {
        int end = Math.min(kept, terminator.length);
        System.arraycopy(line, kept - end, line, 0, end);
        kept = end;
    }

    private Found found() {
        return total <= maxBytes && decode() ? Found.LINE : Found.BROKEN_LINE;
    }

    private boolean decode() {
        int room = (int) Math.min(maxChars, (long) Math.ceil(kept * (double) decoder.maxCharsPerByte()));
        if (text.capacity() < room) {
            text = CharBuffer.allocate(room);
        }
        text.clear().limit(Math.min(text.capacity(), maxChars));
        decoder.reset();
        CoderResult result = decoder.decode(ByteBuffer.wrap(line, 0, kept), text, true);
        if (result.isUnderflow()) {
            result = decoder.flush(text);
        }
        text.flip();
        return result.isUnderflow();
    }

    private boolean endsWithTerminator() {
        int start = kept - terminator.length;
        return start >= 0
                && total % terminator.length == 0
                && Arrays.equals(line, start, kept, terminator, 0, terminator.length);
    }
}
