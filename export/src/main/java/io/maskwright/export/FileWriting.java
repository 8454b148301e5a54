package io.maskwright.export;

import io.maskwright.export.spi.Block;
import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.RecordEncoder;
import io.maskwright.export.spi.TargetWriter;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One writing to a file that shows under its name only when it is complete. */
final class FileWriting implements TargetWriter {

    private final OutputFile file;
    private final Existing existing;
    private final Supplier<RecordEncoder> encoders;

    FileWriting(OutputFile file, Existing existing, Supplier<RecordEncoder> encoders) {
        this.file = file;
        this.existing = existing;
        this.encoders = encoders;
    }

    /** Writes the byte order mark that the encoding asks for. */
    void begin(TextEncoding encoding) {
        if (encoding.mark() == TextEncoding.Mark.PRESENT) {
            byte[] mark = "\uFEFF".getBytes(encoding.charset());
            FileBlock block = new FileBlock(mark, mark.length, 0);
            begin(Gzip.isNamed(file.target()) ? new Gzip().pack(block) : block);
        }
    }

    /** The file that is written. */
    OutputFile file() {
        return file;
    }

    /** Writes what stands before the first record. */
    void begin(FileBlock start) {
        file.write(start);
    }

    @Override
    public RecordEncoder encoder() {
        return encoders.get();
    }

    @Override
    public void write(Block block) {
        file.write((FileBlock) block);
    }

    /** Where the file grows; {@link FileTarget#goingOnIn} takes it. */
    Path staged() {
        return file.staged();
    }

    @Override
    public Mark mark() {
        return file.mark();
    }

    @Override
    public void suspend() {
        file.suspend();
    }

    @Override
    public void complete() {
        file.complete();
    }

    @Override
    public void publish() {
        file.publish(existing);
    }

    @Override
    public void withdraw() {
        file.withdraw();
    }

    @Override
    public long bytesWritten() {
        return file.bytes();
    }

    @Override
    public @Nullable String sha256() {
        return file.sha256();
    }

    @Override
    public void close() {
        file.close();
    }
}
