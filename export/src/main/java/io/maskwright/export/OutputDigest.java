package io.maskwright.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of what is written, taken on the way, so that a file need not be read again. Not thread-safe. */
final class OutputDigest extends FilterOutputStream {

    private final MessageDigest digest = sha256();
    private long bytes;

    OutputDigest(OutputStream stream) {
        super(stream);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        digest.update((byte) b);
        bytes++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        digest.update(bytes, offset, length);
        this.bytes += length;
    }

    /** How many bytes were written. */
    long bytes() {
        return bytes;
    }

    /** The digest of all that was written; asked for once, at the end. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
