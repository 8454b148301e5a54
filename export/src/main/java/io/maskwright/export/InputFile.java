package io.maskwright.export;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The file to export: opened once, unpacked, read from start to end, its byte order mark taken off. */
final class InputFile implements Closeable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path path;
    private final @Nullable MessageDigest digest;
    private final boolean isPacked;
    private final long totalBytes;
    private final CountingInputStream counter;
    private final InputStream body;
    private final TextEncoding encoding;
    private final long bodyStart;

    private InputFile(Path path, @Nullable Charset declared, @Nullable MessageDigest digest) throws IOException {
        this.path = path;
        this.digest = digest;
        this.totalBytes = Files.isRegularFile(path) ? Files.size(path) : 0;
        this.isPacked = Gzip.isNamed(path);
        this.counter = new CountingInputStream(Files.newInputStream(path));
        try {
            // A packed file is digested as it is packed, any other where its text is used.
            InputStream text = isPacked ? new Gunzip(digested(counter)) : counter;
            BufferedInputStream buffered = new BufferedInputStream(text, BUFFER_BYTES);
            ByteOrderMark mark = ByteOrderMark.take(buffered);
            this.body = buffered;
            this.bodyStart = mark == null ? 0 : mark.length();
            this.encoding = encoding(path, declared, mark);
            if (digest != null && mark != null && !isPacked) {
                digest.update(mark.bytes());
            }
        } catch (IOException | RuntimeException e) {
            counter.close();
            throw e;
        }
    }

    /**
     * Opens a file.
     *
     * @param declared the encoding the user declared, or null for UTF-8 unless a byte order mark says otherwise
     * @param digest takes all that is read, byte order mark included; or null
     */
    static InputFile open(Path path, @Nullable Charset declared, @Nullable MessageDigest digest) {
        if (Files.isDirectory(path)) {
            throw new ExportException("cannot read " + path + ": it is a folder, not a file");
        }
        try {
            return new InputFile(path, declared, digest);
        } catch (IOException e) {
            throw FileTrouble.reading(path, e);
        }
    }

    private static TextEncoding encoding(Path path, @Nullable Charset declared, @Nullable ByteOrderMark mark) {
        if (mark == null) {
            return TextEncoding.of(withoutMark(declared));
        }
        if (declared != null && !mark.fits(declared)) {
            throw new ExportException(path + " starts with the byte order mark of " + mark.charset()
                    + ", but the input encoding is set to " + declared);
        }
        return new TextEncoding(mark.charset(), TextEncoding.Mark.PRESENT);
    }

    /** Without a mark, UTF-16 is big-endian by its definition; naming it keeps decoders from looking for a mark again. */
    private static Charset withoutMark(@Nullable Charset declared) {
        if (declared == null) {
            return StandardCharsets.UTF_8;
        }
        return declared.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_16BE : declared;
    }

    Path path() {
        return path;
    }

    TextEncoding encoding() {
        return encoding;
    }

    /** The bytes after the byte order mark. */
    InputStream bytes() {
        return isPacked ? body : digested(body);
    }

    private InputStream digested(InputStream in) {
        return digest == null ? in : new DigestInputStream(in, digest);
    }

    /** The bytes after the byte order mark, and the digest of those that were used. */
    LookAhead bytesAhead() {
        // Of a file that is not packed what is used is what the file holds: one digest tells of both.
        return digest == null || isPacked ? new LookAhead(bytes(), OutputDigest.sha256()) : new LookAhead(body, digest);
    }

    /** As {@link #bytesAhead}, of the text in UTF-8, decoded strictly if it was not. */
    LookAhead textAhead() {
        return encoding.charset().equals(StandardCharsets.UTF_8)
                ? bytesAhead()
                : new LookAhead(new Utf8Stream(strictText()), OutputDigest.sha256());
    }

    /** The text, decoded strictly. */
    Reader strictText() {
        return new StrictReader(bytes(), encoding.charset(), bodyStart);
    }

    /** The text in UTF-8, decoded strictly if it was not. */
    InputText text() {
        if (encoding.charset().equals(StandardCharsets.UTF_8)) {
            // Of a file that is not packed what is used is what the file holds: one digest tells of both.
            MessageDigest passed = digest == null || isPacked ? OutputDigest.sha256() : digest;
            return new InputText(this, body, passed, bodyStart);
        }
        InputStream utf8 = new Utf8Stream(strictText());
        return new InputText(this, utf8, OutputDigest.sha256(), 0);
    }

    /** The SHA-256 of all that was read, byte order mark included, once the end was reached. */
    @Nullable
    String sha256() {
        return digest == null ? null : OutputDigest.hex(digest);
    }

    long bytesRead() {
        return counter.count();
    }

    /** The size of the file, or 0 if it is not a regular file. */
    long totalBytes() {
        return totalBytes;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
