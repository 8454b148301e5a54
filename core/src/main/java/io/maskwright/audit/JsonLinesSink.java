package io.maskwright.audit;

import io.maskwright.audit.AuditSource.Ending;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/**
 * Appends events to a file. Writers take turns by a lock on another file beside it: the platform gives up a lock when
 * anything in the process closes the file that is locked, and a reader of the trail does that.
 */
final class JsonLinesSink implements AuditSink {

    /** The platform keeps one lock of a file for a whole process: its threads take turns here. */
    private static final Object TURN = new Object();

    private final Path path;
    private final TrailFile file;
    /** Where the trail ended when this sink last saw it. It never ends before. */
    private long end;

    private boolean closed;

    private JsonLinesSink(Path path, TrailFile file) {
        this.path = path;
        this.file = file;
    }

    static JsonLinesSink open(Path path) {
        try {
            JsonLinesSink sink = new JsonLinesSink(path, TrailFile.open(path));
            sink.checkOpened();
            return sink;
        } catch (IOException e) {
            throw new AuditException("audit file " + path + " cannot be opened: " + FileTrouble.words(e));
        }
    }

    private void checkOpened() throws IOException {
        boolean trail = false;
        try {
            trail = Tail.beginsAsTrail(file.current());
            end = file.current().size();
            file.flushFolder();
        } finally {
            if (!trail) {
                file.close();
            }
        }
        if (!trail) {
            throw new AuditException("audit file " + path + " cannot be opened: it holds something else");
        }
    }

    @Override
    public Durability durability() {
        return Durability.DURABLE;
    }

    @Override
    public void write(RevealEvent event) {
        EventLimits.check(event);
        synchronized (TURN) {
            if (closed) {
                throw new AuditException("audit file " + path + " is closed");
            }
            try (FileChannel channel = TrailFile.lock(path);
                    FileLock held = channel.lock()) {
                if (!held.isValid()) {
                    throw new IOException();
                }
                writeAlone(event);
            } catch (IOException e) {
                throw new AuditException("audit file " + path + " cannot be written: " + FileTrouble.words(e));
            } catch (OverlappingFileLockException e) {
                // This library loaded twice into one process: its turns are kept by class loader.
                throw new AuditException("audit file " + path + " is being written by another part of this process");
            }
        }
    }

    private void writeAlone(RevealEvent event) throws IOException {
        FileChannel channel = file.current();
        long size = channel.size();
        if (size < end) {
            throw new AuditException("audit file " + path + " was cut short while it was in use");
        }
        byte[] bytes = bytes(Tail.of(channel), event);
        append(channel, size, bytes);
        end = size + bytes.length;
    }

    private static byte[] bytes(Tail tail, RevealEvent event) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (tail.ending() == Ending.CUT) {
            bytes.write('\n');
        }
        bytes.write(AuditLine.of(tail.head(), event).bytes());
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void append(FileChannel channel, long at, byte[] bytes) throws IOException {
        try {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left, at + left.position());
            }
            channel.force(true);
        } catch (IOException e) {
            takeBack(channel, at);
            throw e;
        }
    }

    /** Half a line does no harm to the chain, since the next writer ends it; none is better. */
    private static void takeBack(FileChannel channel, long size) {
        try {
            channel.truncate(size);
            channel.force(true);
        } catch (IOException e) {
            // The disk fails, or the thread was interrupted: the next writer finds the half line.
            return;
        }
    }

    @Override
    public void close() {
        synchronized (TURN) {
            closed = true;
            try {
                file.close();
            } catch (IOException e) {
                // Every event was on the disk before.
                return;
            }
        }
    }

    /** Names the file. */
    @Override
    public String toString() {
        return "AuditSinks.jsonLines[" + path + "]";
    }
}
