package io.maskwright.export;

import io.maskwright.export.spi.Mark;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into slices of whole lines. Lines are cut before they are decoded, so that broken text spoils one line and
 * not all that follow.
 */
final class LineCutter implements JsonCutter {

    /** A line shows whether it is blank by its start. */
    private static final int START_OF_LINE = 64;

    private static final char REPLACEMENT = '\uFFFD';

    private final LookAhead ahead;
    private final String name;
    private final Charset charset;
    private final boolean isUtf8;
    private final byte[] terminator;
    private final int maxChars;
    private final int maxBytes;

    LineCutter(LookAhead ahead, String name, Charset charset, int maxChars) {
        this.ahead = ahead;
        this.name = name;
        this.charset = charset;
        this.isUtf8 = charset.equals(StandardCharsets.UTF_8);
        this.terminator = "\n".getBytes(charset);
        this.maxChars = maxChars;
        this.maxBytes = maxChars * MAX_BYTES_PER_CHAR + terminator.length;
    }

    @Override
    public void goTo(Mark mark) throws IOException {
        ahead.dropTo(mark, name);
    }

    @Override
    public @Nullable JsonSlice next() throws IOException {
        long window = SLICE_BYTES;
        while (true) {
            ahead.require((int) window);
            int available = (int) Math.min(window, ahead.available());
            int end = lastLineEnd(available);
            if (end > 0) {
                return slice(end);
            }
            if (available > maxBytes) {
                return tooLong();
            }
            if (available < window) {
                return available == 0 ? null : slice(available);
            }
            window = Math.min(window * 2, (long) maxBytes + SLICE_BYTES);
        }
    }

    /** Where the last line ends that is whole; 0 if none is. */
    private int lastLineEnd(int available) {
        int width = terminator.length;
        for (int end = available - available % width; end >= width; end -= width) {
            if (isTerminator(ahead.bytes(), ahead.start() + end - width)) {
                return end;
            }
        }
        return 0;
    }

    private boolean isTerminator(byte[] bytes, int at) {
        int last = terminator.length - 1;
        return bytes[at + last] == terminator[last]
                && (last == 0 || Arrays.equals(bytes, at, at + last, terminator, 0, last));
    }

    private JsonSlice slice(int length) {
        byte[] bytes = ahead.take(length);
        Bounds lines = new Bounds();
        int blanks = 0;
        int from = 0;
        while (from < length) {
            int to = lineEnd(bytes, from);
            if (isBlank(bytes, from, to)) {
                blanks++;
            } else {
                lines.add(from, to);
            }
            from = to + terminator.length;
        }
        return new JsonSlice(bytes, lines, 0, blanks, charset, maxChars);
    }

    /** Where a line ends, its terminator not included. */
    private int lineEnd(byte[] bytes, int from) {
        int width = terminator.length;
        if (width == 1) {
            return ByteSearch.next(bytes, from, bytes.length, terminator[0], terminator[0]);
        }
        int at = from;
        while (at + width <= bytes.length && !isTerminator(bytes, at)) {
            at += width;
        }
        return at + width <= bytes.length ? at : bytes.length;
    }

    private boolean isBlank(byte[] bytes, int from, int to) {
        if (isUtf8 && from < to && bytes[from] > ' ') {
            return false;
        }
        char first = firstVisible(new String(bytes, from, Math.min(to - from, START_OF_LINE), charset));
        if (to - from > START_OF_LINE && (first == 0 || first == REPLACEMENT)) {
            // Perhaps only the cut made it so.
            first = firstVisible(new String(bytes, from, to - from, charset));
        }
        return first == 0;
    }

    /** The first character that is no white space; 0 if there is none. */
    private static char firstVisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return text.charAt(i) == 0 ? REPLACEMENT : text.charAt(i);
            }
        }
        return 0;
    }

    /** Takes a line that is too long to be held. */
    private JsonSlice tooLong() throws IOException {
        int width = terminator.length;
        while (true) {
            ahead.require(SLICE_BYTES);
            int available = ahead.available();
            int at = 0;
            while (at + width <= available && !isTerminator(ahead.bytes(), ahead.start() + at)) {
                at += width;
            }
            if (at + width <= available) {
                ahead.drop(at + width);
                break;
            }
            ahead.drop(ahead.isAtEnd() ? available : at);
            if (ahead.isAtEnd() && ahead.available() == 0) {
                break;
            }
        }
        return new JsonSlice(new byte[0], new Bounds(), 1, 0, charset, maxChars);
    }
}
