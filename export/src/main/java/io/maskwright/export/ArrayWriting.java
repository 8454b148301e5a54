package io.maskwright.export;

import io.maskwright.export.spi.Block;
import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.RecordEncoder;
import io.maskwright.export.spi.TargetWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** One writing to a file that becomes one JSON array, an element a line where elements have no line breaks. */
final class ArrayWriting implements TargetWriter {

    private final FileWriting file;
    private final Charset charset;
    private final LineEnding lineEnding;
    private final @Nullable Gzip gzip;
    private boolean isEmpty;

    /** @param elementsBefore how many elements the file has already */
    ArrayWriting(FileWriting file, JsonFileTarget target, long elementsBefore) {
        this.file = file;
        this.isEmpty = elementsBefore == 0;
        this.charset = target.encoding().charset();
        this.lineEnding = target.lineEnding();
        this.gzip = Gzip.isNamed(target.path()) ? new Gzip() : null;
    }

    /** What stands between two elements. */
    static String between(LineEnding lineEnding) {
        return "," + lineEnding.text();
    }

    @Override
    public RecordEncoder encoder() {
        return file.encoder();
    }

    @Override
    public void write(Block block) throws IOException {
        if (block.records() > 0) {
            write(isEmpty ? "[" + lineEnding.text() : between(lineEnding));
            isEmpty = false;
            file.write(block);
        }
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(charset);
        FileBlock block = new FileBlock(bytes, bytes.length, 0);
        file.write(gzip == null ? block : gzip.pack(block));
    }

    @Override
    public void complete() throws IOException {
        write((isEmpty ? "[" : lineEnding.text()) + "]" + lineEnding.text());
        file.complete();
    }

    @Override
    public @Nullable Mark mark() throws IOException {
        return file.mark();
    }

    @Override
    public void publish() throws IOException {
        file.publish();
    }

    @Override
    public void withdraw() throws IOException {
        file.withdraw();
    }

    @Override
    public void suspend() throws IOException {
        file.suspend();
    }

    @Override
    public @Nullable String sha256() {
        return file.sha256();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
