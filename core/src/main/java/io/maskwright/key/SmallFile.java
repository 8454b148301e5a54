package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files that hold keys, and tells in words why one cannot be read. */
final class SmallFile {

    private static final int MAX_BYTES = 1 << 20;

    private SmallFile() {}

    static byte[] read(Path file, String what) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new KeyUnavailableException(what + " " + file + " is larger than " + MAX_BYTES + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new KeyUnavailableException(what + " " + file + " cannot be read: " + reason(file, e));
        }
    }

    /** A reason in words, without the message of the platform. */
    static String reason(Path file, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "access is denied";
        }
        return Files.isDirectory(file) ? "it is a folder" : failure.getClass().getSimpleName();
    }
}
