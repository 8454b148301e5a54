package io.maskwright.export;

import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.RecordEncoder;
import io.maskwright.export.spi.TargetForm;
import io.maskwright.export.spi.TargetWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of JSON documents.
 *
 * @param staged where it grows, if an earlier writing of it is to be gone on with; null to look for it
 */
record JsonFileTarget(
        Path path,
        JsonLayout layout,
        TextEncoding encoding,
        LineEnding lineEnding,
        Existing existing,
        OutputOpener opener,
        @Nullable Path staged)
        implements FileTarget {

    @Override
    public JsonFileTarget goingOnIn(Path file) {
        return new JsonFileTarget(path, layout, encoding, lineEnding, existing, opener, file);
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public Map<String, String> howToRead() {
        return Map.of(
                "format",
                layout == JsonLayout.LINES ? "json-lines" : "json-array",
                "encoding",
                encoding.charset().name());
    }

    @Override
    public TargetWriter open(TargetForm records, @Nullable Mark from) {
        if (!(records instanceof TargetForm.Documents)) {
            throw new ExportException("cannot write " + path + ": rows of a table are no documents");
        }
        FileWriting writing = new FileWriting(file(from), existing, this::encoder);
        if (from == null) {
            try {
                writing.begin(encoding);
            } catch (RuntimeException e) {
                writing.close();
                throw e;
            }
        }
        return layout == JsonLayout.LINES
                ? writing
                : new ArrayWriting(writing, this, from == null ? 0 : from.records());
    }

    private OutputFile file(@Nullable Mark from) {
        TextEncoding blocks = TextEncoding.of(encoding.charset());
        if (from == null) {
            return OutputFile.create(path, blocks, opener);
        }
        Path grows = staged == null ? StagedFiles.only(path) : staged;
        return OutputFile.reopen(path, blocks, grows, from, opener);
    }

    private RecordEncoder encoder() {
        RecordEncoder plain = encoding.charset().equals(StandardCharsets.UTF_8)
                ? new Utf8Documents(layout, lineEnding)
                : new EncodedDocuments(this);
        return Gzip.isNamed(path) ? new PackedDocuments(plain) : plain;
    }
}
