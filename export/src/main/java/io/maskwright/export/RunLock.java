package io.maskwright.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two runs from writing to one output at the same time: a lock of the operating system on the hidden file
 * {@code .OUT.lock}, which goes with the process however it ends. The run that has the lock removes the file.
 */
final class RunLock implements Closeable {

    /** The operating system may give a process's lock back as soon as it opens and closes the file once more. */
    private static final Set<Path> OF_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private final Sureness sureness;

    private enum Sureness {
        ALONE,
        /** The file system has no locks. */
        UNKNOWN
    }

    private RunLock(Path file, FileChannel channel, Sureness sureness) {
        this.file = file;
        this.channel = channel;
        this.sureness = sureness;
    }

    /**
     * Takes the lock.
     *
     * @param output its folder exists
     * @throws ExportException if another run has it
     */
    static RunLock take(Path output) {
        Path file = null;
        try {
            Path absolute = output.toAbsolutePath();
            Path folder = Objects.requireNonNull(absolute.getParent(), "an output has a folder");
            Path key = folder.toRealPath().resolve("." + absolute.getFileName() + ".lock");
            if (!OF_THIS_PROCESS.add(key)) {
                throw inUse(output);
            }
            file = key;
            while (true) {
                RunLock lock = attempt(output, file);
                if (lock != null) {
                    return lock;
                }
            }
        } catch (IOException e) {
            forget(file);
            throw FileTrouble.writing(output, e);
        } catch (RuntimeException e) {
            forget(file);
            throw e;
        }
    }

    /** Takes the lock; null if the file was removed meanwhile by the run that had it, so that the lock is on nothing. */
    private static @Nullable RunLock attempt(Path output, Path file) throws IOException {
        Object before = keyOf(file);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        boolean isTaken = false;
        try {
            Sureness sureness = lock(output, channel);
            isTaken = before != null && before.equals(keyOf(file));
            return isTaken ? new RunLock(file, channel, sureness) : null;
        } finally {
            if (!isTaken) {
                channel.close();
            }
        }
    }

    private static Sureness lock(Path output, FileChannel channel) {
        try {
            if (channel.tryLock() == null) {
                throw inUse(output);
            }
            return Sureness.ALONE;
        } catch (OverlappingFileLockException e) {
            // A copy of this class that another class loader loaded.
            throw inUse(output);
        } catch (IOException e) {
            return Sureness.UNKNOWN;
        }
    }

    /** What tells the file from another one of the same name; null if there is none. */
    private static @Nullable Object keyOf(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Object key = attributes.fileKey();
        // Where there are no keys an open file cannot be replaced either.
        return key == null ? file : key;
    }

    private static void forget(@Nullable Path file) {
        if (file != null) {
            OF_THIS_PROCESS.remove(file);
        }
    }

    private static ExportException inUse(Path output) {
        return new ExportException("cannot write " + output + ": another run is writing it");
    }

    /** Tells whether no other run writes the output for sure, so that what lies beside it is left over. */
    boolean isAlone() {
        return sureness == Sureness.ALONE;
    }

    @Override
    public void close() {
        try {
            // Removed while it is held: whoever waits for it sees that it is another file.
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException e) {
            // It may stay: it is empty, and the lock on it goes with the process.
        } finally {
            forget(file);
        }
    }
}
