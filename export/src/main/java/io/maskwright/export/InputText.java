package io.maskwright.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** The text of a file in UTF-8, whatever its encoding; it also says what is wrong with it, and where. Not thread-safe. */
final class InputText implements Closeable {

    private final InputFile file;
    private final InputStream in;
    private final MessageDigest passed;
    private final long textStart;

    /**
     * Creates the text.
     *
     * @param in its bytes
     * @param passed takes those that are used
     * @param textStart where they start in the file, byte for byte
     */
    InputText(InputFile file, InputStream in, MessageDigest passed, long textStart) {
        this.file = file;
        this.in = in;
        this.passed = passed;
        this.textStart = textStart;
    }

    InputFile file() {
        return file;
    }

    int read(byte[] buffer, int offset, int length) throws IOException {
        return in.read(buffer, offset, length);
    }

    /** Takes note that bytes were used. All of them are in the end, in their order. */
    void passed(byte[] bytes, int from, int to) {
        passed.update(bytes, from, to - from);
    }

    /** The SHA-256 of what was used so far. */
    String passedSha256() {
        return OutputDigest.hex(passed);
    }

    /** Where a byte of the text stands in the file. */
    long offsetInFile(long offset) {
        return textStart + offset;
    }

    /** What to tell of a record that is broken beyond itself. */
    ExportException broken(String what, long line) {
        return new ExportException(
                "cannot read " + file.path() + ": " + what + ", in the record that starts at line " + line);
    }

    /** What to tell of bytes that could not be read. */
    ExportException unreadable(IOException e, long line) {
        return e instanceof MalformedTextException malformed
                ? malformed(malformed.offset(), line)
                : FileTrouble.reading(file.path(), e);
    }

    /** What to tell of bytes that are no text. */
    ExportException malformed(long offsetInFile, long line) {
        return broken(
                "the bytes at offset " + offsetInFile
                        + (Gzip.isNamed(file.path()) ? " of what is packed are no " : " are no ")
                        + file.encoding().charset() + " text (set the input encoding to that of the file)",
                line);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
