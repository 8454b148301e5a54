package io.maskwright.export;

import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.RecordEncoder;
import io.maskwright.export.spi.Target;
import io.maskwright.export.spi.TargetForm;
import io.maskwright.export.spi.TargetWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of JSON documents. */
record JsonFileTarget(
        Path path,
        JsonLayout layout,
        TextEncoding encoding,
        LineEnding lineEnding,
        Existing existing,
        OutputOpener opener)
        implements Target {

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
        FileWriting writing = new FileWriting(
                OutputFile.create(path, TextEncoding.of(encoding.charset()), opener), existing, this::encoder);
        try {
            writing.begin(encoding);
        } catch (RuntimeException e) {
            writing.close();
            throw e;
        }
        return layout == JsonLayout.LINES ? writing : new ArrayWriting(writing, encoding.charset(), lineEnding);
    }

    private RecordEncoder encoder() {
        return encoding.charset().equals(StandardCharsets.UTF_8)
                ? new Utf8Documents(layout, lineEnding)
                : new EncodedDocuments(this);
    }
}
