package io.maskwright.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of what is written, taken on the way, so that a file need not be read again. Not thread-safe. */
final class OutputDigest extends FilterOutputStream {

    private final MessageDigest digest;
    private long count;

    OutputDigest(OutputStream stream) {
        this(stream, sha256(), 0);
    }

    /**
     * Goes on behind what was written earlier.
     *
     * @param digest took all of that
     * @param count how many bytes it was
     */
    OutputDigest(OutputStream stream, MessageDigest digest, long count) {
        super(stream);
        this.digest = digest;
        this.count = count;
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
        count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        digest.update(bytes, offset, length);
        count += length;
    }

    /** How many bytes were written. */
    long count() {
        return count;
    }

    /** The digest of all that was written so far. */
    String hex() {
        return hex(digest);
    }

    /** What a digest says now; it goes on. */
    static String hex(MessageDigest digest) {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the SHA-256 of the Java platform can be cloned", e);
        }
    }
}
