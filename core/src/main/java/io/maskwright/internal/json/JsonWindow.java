package io.maskwright.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The part of a JSON input that is held in memory, and what of it goes on to the output. All bytes before the hold are
 * decided: they were parsed to the end and may leave. Those behind it stay until somebody decides. Not thread-safe.
 *
 * <p>Positions move when bytes leave the window; only this class and the scanner know them.
 */
public final class JsonWindow {

    /** Room for a small document: zeroing more would take longer than masking it. */
    private static final int START_BYTES = 1 << 11;

    private static final int USUAL_BYTES = 1 << 14;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final @Nullable InputStream in;
    private final JsonOutput out;
    private final int maxBytes;
    private long base;
    private int hold;
    private int copied;
    private boolean discarding;
    private boolean isFilled;

    /** The bytes held. */
    byte[] bytes;
    /** Behind the last byte held. */
    int end;
    /** The next byte to read. */
    int position;
    /** Where the value or the name read last begins. */
    int start;
    /** Where the comma read last stands. */
    int comma;

    private JsonWindow(@Nullable InputStream in, byte[] bytes, int end, JsonOutput out, int maxBytes) {
        this.in = in;
        this.bytes = bytes;
        this.end = end;
        this.out = out;
        this.maxBytes = maxBytes;
    }

    /**
     * Returns a window on bytes in memory.
     *
     * @param bytes the input; not changed
     * @param out where decided bytes go
     * @return the window
     */
    public static JsonWindow over(byte[] bytes, JsonOutput out) {
        return new JsonWindow(null, bytes, bytes.length, out, Integer.MAX_VALUE);
    }

    /**
     * Moves a window on bytes in memory to other bytes.
     *
     * @param source holds them; not changed
     * @param from the first
     * @param to behind the last
     */
    public void moveTo(byte[] source, int from, int to) {
        bytes = source;
        end = to;
        base = -from;
        position = from;
        start = from;
        comma = from;
        hold = from;
        copied = from;
        discarding = false;
    }

    /**
     * Returns a window on a stream.
     *
     * @param in the input; not closed
     * @param out where decided bytes go
     * @param maxBytes how many bytes may wait for a decision, at least 1
     * @return the window
     */
    public static JsonWindow over(InputStream in, JsonOutput out, int maxBytes) {
        return new JsonWindow(in, new byte[Math.min(START_BYTES, maxBytes)], 0, out, maxBytes);
    }

    /**
     * Steps over a byte order mark of UTF-8, which stays in the output, and refuses other encodings.
     *
     * @throws IOException if a stream fails
     */
    public void begin() throws IOException {
        int mark = 0;
        while (mark < BYTE_ORDER_MARK.length && has(mark) && bytes[position + mark] == BYTE_ORDER_MARK[mark]) {
            mark++;
        }
        if (mark == BYTE_ORDER_MARK.length) {
            position += mark;
        }
        // JSON starts with two ASCII characters or with a string: UTF-16 and UTF-32 show a zero within two bytes.
        for (int i = 0; i < 2; i++) {
            if (has(i) && bytes[position + i] == 0) {
                throw error("must be UTF-8");
            }
        }
        hold();
    }

    private boolean has(int ahead) throws IOException {
        while (end - position <= ahead) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    /** Declares everything read so far decided. */
    public void hold() {
        hold = position;
    }

    /** Declares everything up to and with the last comma decided, and leaves the comma out. */
    public void cutComma() {
        copied = comma + 1;
        hold = copied;
    }

    /** Returns to the hold, to read on from there once more. */
    public void rewind() {
        position = hold;
    }

    /**
     * Lets everything up to the value read last leave, and nothing of the value.
     *
     * @throws IOException if the output fails
     */
    public void cutValue() throws IOException {
        out.write(bytes, copied, start);
        skipped();
    }

    /**
     * Lets everything up to the hold leave, and nothing of what was read since.
     *
     * @throws IOException if the output fails
     */
    public void cutSinceHold() throws IOException {
        out.write(bytes, copied, hold);
        skipped();
    }

    private void skipped() {
        copied = position;
        hold = position;
    }

    /** From here on nothing that is read leaves or is kept. */
    public void startDiscarding() {
        discarding = true;
    }

    /** From here on bytes leave again. */
    public void stopDiscarding() {
        discarding = false;
        skipped();
    }

    /**
     * Lets everything that was read leave.
     *
     * @throws IOException if the output fails
     */
    public void finish() throws IOException {
        hold();
        release();
    }

    private void release() throws IOException {
        out.write(bytes, copied, hold);
        copied = hold;
    }

    /**
     * Reads more bytes behind the end; the positions may move.
     *
     * @return whether there were any
     * @throws IOException if a stream fails
     * @throws WindowFullException if too much waits for a decision
     */
    boolean fill() throws IOException {
        if (in == null) {
            return false;
        }
        if (discarding) {
            skipped();
            start = position;
        } else {
            release();
        }
        moveToFront(copied);
        if (end == bytes.length || (isFilled && bytes.length < Math.min(USUAL_BYTES, maxBytes))) {
            grow();
        }
        int count;
        do {
            count = in.read(bytes, end, bytes.length - end);
        } while (count == 0);
        if (count < 0) {
            return false;
        }
        isFilled = count == bytes.length - end;
        end += count;
        return true;
    }

    private void moveToFront(int from) {
        if (from > 0) {
            System.arraycopy(bytes, from, bytes, 0, end - from);
            base += from;
            end -= from;
            position -= from;
            start -= from;
            comma -= from;
            hold -= from;
            copied -= from;
        }
    }

    private void grow() {
        if (bytes.length == maxBytes) {
            throw new WindowFullException(base + hold);
        }
        int size = bytes.length > maxBytes / 2 ? maxBytes : bytes.length * 2;
        bytes = Arrays.copyOf(bytes, size);
    }

    /** The failure to throw for what stands at the position. */
    JsonSyntaxException error(String what) {
        return new JsonSyntaxException(what, base + position);
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "JsonWindow[" + (base + position) + " bytes read]";
    }
}
