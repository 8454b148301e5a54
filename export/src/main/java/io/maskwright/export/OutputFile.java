package io.maskwright.export;

import io.maskwright.export.spi.Mark;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/**
 * A file that shows under its name only when it is complete. Until then it grows as a hidden file in the same folder,
 * which {@link #close} removes unless the file was published or suspended.
 */
final class OutputFile implements Closeable {

    private static final String STAGED_END = ".part";
    private static final int BUFFER_BYTES = 1 << 16;
    private static final byte[] NOTHING = {};

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
        SUSPENDED,
        DISCARDED
    }

    private OutputFile(Path target, TextEncoding encoding, Path staged, OutputDigest stream, long records) {
        this.target = target;
        this.encoding = encoding;
        this.staged = staged;
        this.stream = stream;
        this.records = records;
        this.encoder = new StrictEncoder(isPacked() ? Gzip.packing(stream) : stream, encoding.charset());
    }

    static OutputFile create(Path target, TextEncoding encoding, OutputOpener opener) {
        OutputFile file;
        try {
            Path staged = StagedFiles.fresh(target);
            file = new OutputFile(target, encoding, staged, new OutputDigest(opener.open(staged)), 0);
        } catch (IOException e) {
            throw FileTrouble.writing(target, e);
        }
        if (encoding.mark() == TextEncoding.Mark.PRESENT) {
            // Only fills the encoder's buffer, so nothing can fail here and leave the file behind.
            file.append(CharBuffer.wrap("\uFEFF"), 0);
        }
        return file;
    }

    /**
     * Goes on with a file that was suspended, or left behind by a process that was killed.
     *
     * @param staged where it is, as {@link #staged} told
     * @param from up to where it counts; what stands behind is taken off
     * @throws ExportException if it is not there, or not as it was
     */
    static OutputFile reopen(Path target, TextEncoding encoding, Path staged, Mark from, OutputOpener opener) {
        String name = String.valueOf(staged.getFileName());
        if (!target.resolveSibling(name).equals(staged)
                || !name.startsWith(stagedStart(target))
                || !name.endsWith(STAGED_END)) {
            throw new ExportException("cannot go on with " + target + ": " + staged + " is not where it grows");
        }
        try {
            MessageDigest digest = digest(target, staged, from);
            try (FileChannel channel = FileChannel.open(staged, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                channel.truncate(from.offset());
                channel.force(true);
            }
            return new OutputFile(
                    target,
                    encoding,
                    staged,
                    new OutputDigest(opener.reopen(staged), digest, from.offset()),
                    from.records());
        } catch (IOException e) {
            throw FileTrouble.writing(target, e);
        }
    }

    /** The digest of what counts of a staged file. */
    private static MessageDigest digest(Path target, Path staged, Mark from) throws IOException {
        MessageDigest digest = OutputDigest.sha256();
        long left = from.offset();
        try (InputStream in = Files.newInputStream(staged, LinkOption.NOFOLLOW_LINKS)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    break;
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
        }
        if (left > 0 || !OutputDigest.hex(digest).equals(from.sha256())) {
            throw new ExportException("cannot go on with " + target
                    + ": what was written of it was changed since the export was interrupted");
        }
        return digest;
    }

    private static String stagedStart(Path target) {
        return "." + target.getFileName() + ".";
    }

    /** Where the file grows. */
    Path staged() {
        return staged;
    }

    /** Brings all that was written so far onto the disk, and tells what it is. */
    Mark mark() {
        try {
            encoder.writeThrough();
            force();
        } catch (IOException e) {
            throw FileTrouble.writing(target, e);
        }
        return new Mark(stream.count(), records, stream.hex());
    }

    private void force() throws IOException {
        try (FileChannel channel = FileChannel.open(staged, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Closes the file and leaves it where it is, for {@link #reopen}. */
    void suspend() {
        if (state != State.OPEN) {
            return;
        }
        state = State.SUSPENDED;
        try {
            stream.close();
        } catch (IOException e) {
            throw FileTrouble.writing(target, e);
        }
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

    /** Ends what is packed together, so that where it ends does not depend on when a mark was asked for. */
    void endPiece() {
        if (!isPacked()) {
            return;
        }
        try {
            encoder.writeThrough();
        } catch (IOException e) {
            throw FileTrouble.writing(target, e);
        }
    }

    private boolean isPacked() {
        return Gzip.isNamed(target);
    }

    /** Writes encoded records, packed already if the file is. Not to be mixed with text. */
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

    /** The SHA-256 of all that was written. */
    String sha256() {
        return stream.hex();
    }

    /** How many bytes were written. */
    long bytes() {
        return stream.count();
    }

    Path target() {
        return target;
    }

    TextEncoding encoding() {
        return encoding;
    }

    /** Brings all that was written onto the disk. */
    void complete() {
        try {
            encoder.finish();
            if (isPacked() && stream.count() == 0) {
                // A file of no bytes is no gzip.
                stream.write(new Gzip().member(NOTHING, 0, 0));
            }
            stream.close();
            force();
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
            FileAccess.makeOrdinary(staged);
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
            state = State.PUBLISHED;
            forceFolder();
        } catch (IOException e) {
            throw FileTrouble.writing(target, e);
        }
    }

    /** Brings the name onto the disk too, where the system can. */
    private void forceFolder() {
        try (FileChannel folder = FileChannel.open(target.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Not every system lets folders be opened. The file is whole under its name in any case.
        }
    }

    /** Takes a published file back, because what belongs to it could not be published. */
    void withdraw() {
        if (state == State.PUBLISHED) {
            delete(target);
            state = State.DISCARDED;
        }
    }

    /** Removes the hidden file unless it was published or suspended. */
    @Override
    public void close() {
        if (state != State.OPEN && state != State.COMPLETE) {
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
