package io.maskwright.export;

import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.Slice;
import io.maskwright.export.spi.SourceReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One reading of a file of JSON documents. */
final class JsonFileReader implements SourceReader {

    private final JsonFileSource source;
    private final InputFile input;
    private final LookAhead ahead;
    private final JsonCutter cutter;
    private long records;

    private JsonFileReader(JsonFileSource source, InputFile input) {
        this.source = source;
        this.input = input;
        TextEncoding encoding = input.encoding();
        this.ahead = source.layout() == JsonLayout.LINES ? input.bytesAhead() : input.textAhead();
        this.cutter = source.layout() == JsonLayout.LINES
                ? new LineCutter(ahead, source.name(), encoding.charset(), source.maxRecordChars())
                : new ElementCutter(ahead, source.name(), source.maxRecordChars());
    }

    static JsonFileReader open(JsonFileSource source, @Nullable Mark from) throws IOException {
        InputFile input = InputFile.open(source.path(), source.encoding(), OutputDigest.sha256());
        try {
            JsonFileReader reader = new JsonFileReader(source, input);
            if (from != null) {
                reader.cutter.goTo(from);
                reader.records = from.records();
            }
            return reader;
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    TextEncoding encoding() {
        return input.encoding();
    }

    @Override
    public RecordForm form() {
        return new RecordForm.Documents();
    }

    @Override
    public @Nullable Slice next() throws IOException {
        try {
            JsonSlice slice = cutter.next();
            records += slice == null ? 0 : slice.records();
            return slice;
        } catch (MalformedTextException e) {
            throw new ExportException("cannot read " + source.path() + ": the bytes at offset " + e.offset()
                    + " are no " + encoding().charset() + " text (set the input encoding to that of the file)");
        }
    }

    @Override
    public Mark mark() {
        return new Mark(ahead.offset(), records, ahead.offset() == 0 ? "" : ahead.sha256());
    }

    @Override
    public long bytesRead() {
        return input.bytesRead();
    }

    @Override
    public long totalBytes() {
        return input.totalBytes();
    }

    @Override
    public @Nullable String sha256() {
        return input.sha256();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
