package io.maskwright.export;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip files of one member or many, to their very end. The JDK's stream takes whatever follows a member and is none
 * for the end, so that rows could be lost without a word; this one ends the run there, and where a file is cut short or its
 * checksum is another. Not thread-safe.
 */
final class Gunzip extends InputStream {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MAGIC = 0x8B1F;
    private static final int DEFLATE = 8;
    private static final int HAS_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int RESERVED = 0xE0;
    /** Time stamp, level and system. */
    private static final int IGNORED_HEADER_BYTES = 6;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int end;
    private State state = State.START;

    private enum State {
        START,
        INSIDE,
        BEHIND,
        ENDED
    }

    Gunzip(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (state != State.ENDED) {
            if (state == State.INSIDE) {
                int count = inflate(target, offset, length);
                if (count > 0) {
                    return count;
                }
            } else {
                startMember();
            }
        }
        return -1;
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            int count = inflater.inflate(target, offset, length);
            checksum.update(target, offset, count);
            if (inflater.finished()) {
                at = end - inflater.getRemaining();
                endMember();
            } else if (inflater.needsDictionary()) {
                throw new BrokenArchiveException();
            } else if (count == 0) {
                if (!fill()) {
                    throw new EOFException();
                }
                inflater.setInput(buffer, 0, end);
            }
            return count;
        } catch (DataFormatException e) {
            throw new BrokenArchiveException();
        }
    }

    private void startMember() throws IOException {
        if (state == State.BEHIND && !hasMore()) {
            state = State.ENDED;
            return;
        }
        if (next() + (next() << Byte.SIZE) != MAGIC || next() != DEFLATE) {
            throw new BrokenArchiveException();
        }
        int flags = next();
        if ((flags & RESERVED) != 0) {
            throw new BrokenArchiveException();
        }
        skip(IGNORED_HEADER_BYTES);
        if ((flags & HAS_EXTRA) != 0) {
            skip(next() + (next() << Byte.SIZE));
        }
        if ((flags & HAS_NAME) != 0) {
            skipText();
        }
        if ((flags & HAS_COMMENT) != 0) {
            skipText();
        }
        if ((flags & HAS_CHECKSUM) != 0) {
            skip(Short.BYTES);
        }
        inflater.reset();
        checksum.reset();
        inflater.setInput(buffer, at, end - at);
        state = State.INSIDE;
    }

    /** Some tools fill up the last block of a device with zeros: they are no member, and nothing else may follow them. */
    private boolean hasMore() throws IOException {
        if (at == end && !fill()) {
            return false;
        }
        if (buffer[at] != 0) {
            return true;
        }
        do {
            while (at < end) {
                if (buffer[at++] != 0) {
                    throw new BrokenArchiveException();
                }
            }
        } while (fill());
        return false;
    }

    private void endMember() throws IOException {
        long size = inflater.getBytesWritten() & 0xFFFFFFFFL;
        if (nextInt() != checksum.getValue() || nextInt() != size) {
            throw new BrokenArchiveException();
        }
        state = State.BEHIND;
    }

    private long nextInt() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            value |= (long) next() << shift;
        }
        return value;
    }

    private int next() throws IOException {
        if (at == end && !fill()) {
            throw new EOFException();
        }
        return buffer[at++] & 0xFF;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private void skipText() throws IOException {
        while (next() != 0) {
            // Names and comments are for people.
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
