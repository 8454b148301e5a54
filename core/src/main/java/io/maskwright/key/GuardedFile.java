package io.maskwright.key;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.maskwright.KeyUnavailableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A small file that is replaced as a whole. Readers see the old content or the new one and never a part; writers, of this
 * process and others, take turns; a writer that fails or dies leaves the old content.
 */
final class GuardedFile {

    /** The platform keeps one lock of a file for a whole process: its threads take turns here. */
    private static final Object TURN = new Object();

    private static final FileAttribute<?>[] NO_ATTRIBUTES = {};

    private final Path file;
    private final String what;

    GuardedFile(Path file, String what) {
        this.file = Objects.requireNonNull(file, "file must not be null");
        this.what = what;
    }

    /** How messages name the file. */
    String name() {
        return what + " " + file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    byte[] read() {
        return SmallFile.read(file, what);
    }

    /** Makes new content of the old one, null where there is no file, and publishes it when it is safe on the disk. */
    void update(Change change) {
        synchronized (TURN) {
            try {
                updateAlone(change);
            } catch (IOException e) {
                throw new KeyUnavailableException(name() + " cannot be written: " + SmallFile.reason(file, e));
            } catch (OverlappingFileLockException e) {
                // This library loaded twice into one process: its turns are kept by class loader.
                throw new KeyUnavailableException(name() + " is being written by another part of this process");
            }
        }
    }

    /** Makes new content of old content. */
    @FunctionalInterface
    interface Change {

        byte[] of(byte @Nullable [] old);
    }

    private void updateAlone(Change change) throws IOException {
        if (!exists() && Files.isSymbolicLink(file)) {
            throw new KeyUnavailableException(name() + " cannot be written: it is a link to nothing");
        }
        // A link stays a link: what it leads to is replaced.
        Path target = exists() ? file.toRealPath() : file.toAbsolutePath();
        Path lock = sibling(target, name -> name + ".lock");
        try (FileChannel channel = FileChannel.open(lock, Set.of(CREATE, WRITE), ownerOnly(target));
                FileLock held = channel.lock()) {
            if (!held.isValid()) {
                throw new IOException();
            }
            replace(target, change.of(exists() ? read() : null));
        }
    }

    private static void replace(Path target, byte[] content) throws IOException {
        // Under the lock one name does for all: what a writer left that died goes away with the next.
        Path draft = sibling(target, name -> "." + name + ".tmp");
        Files.deleteIfExists(draft);
        try {
            write(draft, content, ownerOnly(target));
            keepPermissions(target, draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        flushFolder(target);
    }

    private static void write(Path draft, byte[] content, FileAttribute<?>[] attributes) throws IOException {
        Set<OpenOption> options = Set.of(CREATE_NEW, WRITE);
        try (FileChannel out = FileChannel.open(draft, options, attributes)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
    }

    private static Path sibling(Path file, UnaryOperator<String> name) {
        return file.resolveSibling(name.apply(String.valueOf(file.getFileName())));
    }

    private static FileAttribute<?>[] ownerOnly(Path target) {
        boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : NO_ATTRIBUTES;
    }

    /** Whoever was let in to read the file, a service of the same group say, stays so. */
    private static void keepPermissions(Path target, Path draft) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
        if (view != null && Files.exists(target)) {
            view.setPermissions(Files.getPosixFilePermissions(target));
        }
    }

    /** Makes the new name last through a power failure, where the platform can. */
    private static void flushFolder(Path target) {
        Path folder = target.getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; the content is safe there, and the rename is in the journal.
            return;
        }
    }
}
