package io.maskwright.export;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads one sorted run of groups in a file: the hash and the count of each, in order. Not thread-safe. */
final class GroupRun {

    /** How many bytes a group takes in a file. */
    static final int GROUP_BYTES = GroupTable.LONGS * Long.BYTES;

    private static final int BUFFER_BYTES = GROUP_BYTES * 1365;

    private final FileChannel channel;
    private final ByteBuffer buffer;
    private final long to;
    private long at;
    private long first;
    private long second;
    private long count;

    /**
     * Where a run is.
     *
     * @param from its first byte
     * @param to behind its last byte
     */
    record Place(long from, long to) {}

    /** Stands before the first group. */
    GroupRun(FileChannel channel, Place place) {
        this.channel = channel;
        this.at = place.from();
        this.to = place.to();
        this.buffer = ByteBuffer.allocate((int) Math.min(BUFFER_BYTES, to - at)).limit(0);
    }

    /** Goes to the next group; false if there is none. */
    boolean next() throws IOException {
        if (!buffer.hasRemaining() && !fill()) {
            return false;
        }
        first = buffer.getLong();
        second = buffer.getLong();
        count = buffer.getLong();
        return true;
    }

    private boolean fill() throws IOException {
        if (at == to) {
            return false;
        }
        buffer.clear().limit((int) Math.min(buffer.capacity(), to - at));
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, at);
            if (read < 0) {
                throw new EOFException();
            }
            at += read;
        }
        buffer.flip();
        return true;
    }

    long first() {
        return first;
    }

    long second() {
        return second;
    }

    long count() {
        return count;
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "GroupRun";
    }
}
