package io.maskwright.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The SHA-256 of files. */
final class FileDigest {

    private static final int BUFFER_BYTES = 1 << 16;

    private FileDigest() {}

    /** Reads a file to its end, or a folder of files, and returns its SHA-256 in hexadecimal digits. */
    static String of(Path output) {
        return Files.isDirectory(output) ? FolderOutput.sha256(output) : sha256(output);
    }

    /** Reads a file to its end and returns its SHA-256 in hexadecimal digits. */
    static String sha256(Path file) {
        MessageDigest digest = OutputDigest.sha256();
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
