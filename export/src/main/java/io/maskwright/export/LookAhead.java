package io.maskwright.export;

import io.maskwright.export.spi.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/** The bytes of a stream ahead of a place, and the count and the digest of those before it. Not thread-safe. */
final class LookAhead {

    private static final int START_BYTES = 1 << 19;
    private static final int SKIP_BYTES = 1 << 16;

    private final InputStream in;
    private final MessageDigest digest;
    private byte[] bytes = new byte[START_BYTES];
    private int start;
    private int end;
    private boolean isAtEnd;
    private long offset;

    /**
     * Creates a look ahead.
     *
     * @param in the stream; not closed
     * @param digest takes the bytes that were taken
     */
    LookAhead(InputStream in, MessageDigest digest) {
        this.in = in;
        this.digest = digest;
    }

    /** Reads until so many bytes are ahead, or all there are. */
    void require(int count) throws IOException {
        if (end - start >= count || isAtEnd) {
            return;
        }
        if (bytes.length - start < count) {
            int held = end - start;
            byte[] target = bytes.length < count ? new byte[Math.max(count, START_BYTES)] : bytes;
            System.arraycopy(bytes, start, target, 0, held);
            bytes = target;
            start = 0;
            end = held;
        }
        while (end - start < count && !isAtEnd) {
            int read = in.read(bytes, end, bytes.length - end);
            if (read < 0) {
                isAtEnd = true;
            } else {
                end += read;
            }
        }
    }

    /** How many bytes are ahead. */
    int available() {
        return end - start;
    }

    /** Whether nothing follows the bytes that are ahead. */
    boolean isAtEnd() {
        return isAtEnd;
    }

    /** The array that holds the bytes ahead, from {@link #start} on; valid until more are required. */
    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    /** Takes bytes that are ahead. */
    byte[] take(int count) {
        byte[] taken = Arrays.copyOfRange(bytes, start, start + count);
        drop(count);
        return taken;
    }

    /** Takes bytes that nobody wants. */
    void drop(int count) {
        digest.update(bytes, start, count);
        start += count;
        offset += count;
        if (start == end) {
            start = 0;
            end = 0;
            if (bytes.length > START_BYTES) {
                bytes = new byte[START_BYTES];
            }
        }
    }

    /**
     * Takes all bytes before a place where an earlier look ahead of the same bytes stood.
     *
     * @return the last of them that is no white space of JSON, or 0
     * @throws ExportException if they are others
     */
    byte dropTo(Mark mark, String name) throws IOException {
        byte last = 0;
        while (offset < mark.offset()) {
            int wanted = (int) Math.min(SKIP_BYTES, mark.offset() - offset);
            require(wanted);
            int count = Math.min(wanted, available());
            if (count == 0) {
                break;
            }
            for (int i = start; i < start + count; i++) {
                last = isSpace(bytes[i]) ? last : bytes[i];
            }
            drop(count);
        }
        if (offset != mark.offset() || (offset > 0 && !sha256().equals(mark.sha256()))) {
            throw new ExportException(
                    "cannot go on with " + name + ": it was changed since the export was interrupted");
        }
        return last;
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** How many bytes were taken. */
    long offset() {
        return offset;
    }

    /** The digest of all that was taken. */
    String sha256() {
        return OutputDigest.hex(digest);
    }
}
