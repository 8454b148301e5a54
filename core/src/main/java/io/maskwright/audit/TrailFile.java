package io.maskwright.audit;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file that stays the same one: what takes its name later is not taken for it. */
final class TrailFile {

    private static final FileAttribute<?>[] NO_ATTRIBUTES = {};

    private final Path path;
    private final @Nullable Object identity;
    private FileChannel channel;

    private TrailFile(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        this.identity = attributes(path).fileKey();
    }

    static TrailFile open(Path path) throws IOException {
        try {
            requirePlain(path);
        } catch (NoSuchFileException e) {
            // It is made now; a folder that is missing is told by the next step.
            return new TrailFile(path, channel(path, CREATE, READ, WRITE));
        }
        return new TrailFile(path, channel(path, READ, WRITE));
    }

    /** A file for taking turns, made where there is none. */
    static FileChannel lock(Path path) throws IOException {
        return channel(path.resolveSibling(path.getFileName() + ".lock"), CREATE, WRITE);
    }

    private static FileChannel channel(Path path, OpenOption... options) throws IOException {
        Set<OpenOption> all = new HashSet<>(Set.of(options));
        // Whoever may put a link there must not choose the file that is written.
        all.add(NOFOLLOW_LINKS);
        return FileChannel.open(path, all, ownerOnly(path));
    }

    private static void requirePlain(Path path) throws IOException {
        BasicFileAttributes attributes = attributes(path);
        if (!attributes.isRegularFile()) {
            throw new AuditException("audit file " + path + " cannot be opened: it is "
                    + (attributes.isSymbolicLink() ? "a link" : "no plain file"));
        }
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
    }

    /**
     * The open file, if it still has its name. It is held open, since its number would be given to another file
     * otherwise; a thread that is interrupted closes it all the same, and then it is opened again.
     */
    FileChannel current() throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = attributes(path);
        } catch (NoSuchFileException e) {
            throw new AuditException("audit file " + path + " was taken away while it was in use");
        }
        if (!Objects.equals(attributes.fileKey(), identity) || !attributes.isRegularFile()) {
            throw new AuditException("audit file " + path + " was replaced while it was in use");
        }
        if (!channel.isOpen()) {
            channel = channel(path, READ, WRITE);
        }
        return channel;
    }

    void close() throws IOException {
        channel.close();
    }

    /** Makes the name last through a power failure, where the platform can. */
    void flushFolder() {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel open = FileChannel.open(folder, READ)) {
            open.force(true);
        } catch (IOException e) {
            // Windows opens no folders; the name is in its journal.
            return;
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : NO_ATTRIBUTES;
    }
}
