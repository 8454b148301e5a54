package io.maskwright.export;

import io.maskwright.export.ExportException.Lasts;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in words what went wrong with a file. The message of the failure is looked at but never passed on. */
final class FileTrouble {

    private FileTrouble() {}

    static ExportException reading(Path file, IOException failure) {
        return new ExportException("cannot read " + file + ": " + words(failure), Lasts.FOR_NOW);
    }

    static ExportException writing(Path file, IOException failure) {
        return new ExportException("cannot write " + file + ": " + words(failure), Lasts.FOR_NOW);
    }

    /** The same of a target that need not be a file. */
    static ExportException writing(String target, IOException failure) {
        return new ExportException("cannot write " + target + ": " + words(failure), Lasts.FOR_NOW);
    }

    /** What to tell about an exception nobody expected: its class and where it came from. */
    static ExportException unexpected(Path file, Throwable failure) {
        Throwable told = failure instanceof UncheckedIOException io ? cause(io) : failure;
        ExportException exception = new ExportException(
                "export of " + file + " failed: " + told.getClass().getSimpleName(), Lasts.FOR_NOW);
        // Frames name code, not data: they may be kept where the message may not.
        exception.setStackTrace(failure.getStackTrace());
        return exception;
    }

    static String words(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "it exists already";
        }
        if (failure instanceof AtomicMoveNotSupportedException) {
            return "the file system cannot move files atomically";
        }
        if (failure instanceof ClosedByInterruptException) {
            return "the thread was interrupted";
        }
        if (failure instanceof CharacterCodingException) {
            return "a character does not fit the encoding";
        }
        if (failure instanceof EOFException) {
            return "it ends in the middle of what is packed";
        }
        if (failure instanceof BrokenArchiveException) {
            return "it is no gzip file, or it is damaged";
        }
        if (isFull(failure.getMessage())) {
            return "no space is left on the device";
        }
        return "the file system reports " + failure.getClass().getSimpleName();
    }

    private static boolean isFull(@Nullable String message) {
        String text = message == null ? "" : message.toLowerCase(Locale.ROOT);
        return text.contains("no space left") || text.contains("not enough space") || text.contains("quota");
    }

    /** The failure that was wrapped; there always is one, but its type does not say so. */
    static IOException cause(UncheckedIOException failure) {
        IOException cause = failure.getCause();
        return cause == null ? new IOException() : cause;
    }
}
