package io.maskwright.cli;

import io.maskwright.export.Existing;
import io.maskwright.export.ExportException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that shows under its name only when it is complete and on the disk. */
final class PublishedFile {

    /** What writes the content. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private PublishedFile() {}

    /** Writes a file; without permission to replace, one that exists is refused before anything is done. */
    static void write(Path target, Existing existing, Content content) {
        requireAllowed(target, existing);
        Path staged = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try {
                fill(staged, content);
                // Looked at again: the file may have come in the meantime.
                requireAllowed(target, existing);
                Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(staged);
            }
        } catch (IOException e) {
            throw new ExportException("cannot write " + target + ": " + words(e));
        }
    }

    /** Refuses what may not be written, as {@link #write} does before anything else. */
    static void requireAllowed(Path target, Existing existing) {
        if (existing == Existing.REFUSE && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new ExportException("cannot write " + target + ": it exists already");
        }
        // A device or a pipe would be replaced by a file.
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new ExportException("cannot write " + target + ": it is not a regular file");
        }
    }

    private static void fill(Path staged, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(staged, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            content.writeTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    private static String words(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "access is denied";
        }
        return "the file system reports " + failure.getClass().getSimpleName();
    }
}
