package io.maskwright.export;

import io.maskwright.export.TextEncoding.Mark;
import java.io.Closeable;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that shows under its name only when it is complete. Until then it grows as a hidden file in the same folder,
 * which {@link #close} removes unless the file was published.
 */
final class OutputFile implements Closeable {

    private final Path target;
    private final Path staged;
    private final TextEncoding encoding;
    private final OutputDigest stream;
    private final StrictEncoder encoder;
    private long records;
    private State state = State.OPEN;

    private enum State {
        OPEN,
        COMPLETE,
        PUBLISHED,
        DISCARDED
    }

    private OutputFile(Path target, TextEncoding encoding, OutputOpener opener) throws IOException {
        this.target = target;
        this.encoding = encoding;
        this.staged = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        this.stream = new OutputDigest(opener.open(staged));
        this.encoder = new StrictEncoder(stream, encoding.charset());
    }

    static OutputFile create(Path target, TextEncoding encoding, OutputOpener opener) {
        OutputFile file;
        try {
            file = new OutputFile(target, encoding, opener);
        } catch (IOException e) {
            throw FileTrouble.writing(target, e);
        }
        if (encoding.mark() == Mark.PRESENT) {
            // Only fills the encoder's buffer, so nothing can fail here and leave the file behind.
            file.append(CharBuffer.wrap("\uFEFF"), 0);
        }
        return file;
    }

    /** Writes text that is no record, such as a header. */
    void writeHeader(RecordText text) {
        append(text.asBuffer(), 0);
    }

    /** Writes one record, which ends with its line ending. */
    void write(RecordText text, long row) {
        append(text.asBuffer(), row);
        records++;
    }

    /** Writes encoded records. Not to be mixed with text. */
    void write(FileBlock block) {
        try {
            stream.write(block.bytes(), 0, block.length());
        } catch (IOException e) {
            throw FileTrouble.writing(target, e);
        }
        records += block.records();
    }

    private void append(CharBuffer text, long row) {
        try {
            encoder.write(text);
        } catch (CharacterCodingException e) {
            throw new ExportException("cannot write " + target + ": " + (row == 0 ? "the header" : "row " + row)
                    + " has a character that does not fit the output encoding " + encoding.charset());
        } catch (IOException e) {
            throw FileTrouble.writing(target, e);
        }
    }

    long records() {
        return records;
    }

    /** The SHA-256 of a complete file; asked for once. */
    String sha256() {
        return stream.hex();
    }

    Path target() {
        return target;
    }

    /** Where the file is as long as it is not published. */
    Path staged() {
        return staged;
    }

    TextEncoding encoding() {
        return encoding;
    }

    /** Brings all that was written onto the disk. */
    void complete() {
        try {
            encoder.finish();
            stream.close();
            try (FileChannel channel = FileChannel.open(staged, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            state = State.COMPLETE;
        } catch (IOException e) {
            throw FileTrouble.writing(target, e);
        }
    }

    /** Gives the complete file its name. */
    void publish(Existing existing) {
        if (state != State.COMPLETE) {
            throw new IllegalStateException("file must be complete, but is " + state);
        }
        try {
            // Looked at again: the file may have come while the export ran.
            if (existing == Existing.REFUSE && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new ExportException("cannot write " + target + ": it exists already");
            }
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
            state = State.PUBLISHED;
        } catch (IOException e) {
            throw FileTrouble.writing(target, e);
        }
    }

    /** Takes a published file back, because what belongs to it could not be published. */
    void withdraw() {
        if (state == State.PUBLISHED) {
            delete(target);
            state = State.DISCARDED;
        }
    }

    /** Removes the hidden file unless it was published. */
    @Override
    public void close() {
        if (state == State.PUBLISHED || state == State.DISCARDED) {
            return;
        }
        state = State.DISCARDED;
        try {
            stream.close();
        } catch (IOException e) {
            // The file goes anyway; why it could not be finished is told by the failure that led here.
        }
        delete(staged);
    }

    static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new ExportException("cannot remove " + path + ": " + FileTrouble.words(e));
        }
    }
}
