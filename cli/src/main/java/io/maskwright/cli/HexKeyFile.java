package io.maskwright.cli;

import io.maskwright.KeyUnavailableException;
import io.maskwright.key.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/**
 * An AES key as hex digits in a file, with white space around them or not. Messages repeat nothing of the content, nor the
 * name of the file: the key itself may stand in its place by mistake.
 */
final class HexKeyFile {

    private static final int MAX_BYTES = 1024;
    private static final Set<Integer> DIGITS = Set.of(32, 48, 64);

    private HexKeyFile() {}

    /** Whether the file system says that users other than the owner can read the file. */
    static boolean isReadableByOthers(Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            return permissions.contains(PosixFilePermission.GROUP_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false; // a missing file is told of when it is read; another file system cannot say
        }
    }

    /**
     * Reads the key.
     *
     * @throws KeyUnavailableException if there is no such file, or no key in it
     */
    static Secret read(Path file) {
        byte[] content = content(file);
        try {
            return secret(content);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    private static byte[] content(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new KeyUnavailableException("key file: no such file");
        } catch (AccessDeniedException e) {
            throw new KeyUnavailableException("key file: access denied");
        } catch (IOException e) {
            throw new KeyUnavailableException("key file: cannot be read");
        }
    }

    private static Secret secret(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw new KeyUnavailableException("key file must be at most " + MAX_BYTES + " bytes, but is longer");
        }
        int from = 0;
        int to = content.length;
        while (from < to && isSpace(content[from])) {
            from++;
        }
        while (to > from && isSpace(content[to - 1])) {
            to--;
        }
        requireDigits(content, from, to);
        byte[] key = new byte[(to - from) / 2];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (HexFormat.fromHexDigit(content[from + 2 * i]) << 4
                    | HexFormat.fromHexDigit(content[from + 2 * i + 1]));
        }
        try {
            return Secret.of(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static void requireDigits(byte[] content, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!HexFormat.isHexDigit(content[i])) {
                throw new KeyUnavailableException("key file must have hex digits alone, but has another byte at " + i);
            }
        }
        if (!DIGITS.contains(to - from)) {
            throw new KeyUnavailableException("key file must have 32, 48 or 64 hex digits, but has " + (to - from));
        }
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
