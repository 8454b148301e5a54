package io.maskwright.audit;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be used, in words, without the message of the platform. */
final class FileTrouble {

    private FileTrouble() {}

    static String words(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (failure instanceof ClosedByInterruptException || failure instanceof FileLockInterruptionException) {
            return "the thread was interrupted";
        }
        return failure.getClass().getSimpleName();
    }
}
