package io.maskwright.export;

import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.TargetForm;
import io.maskwright.export.spi.TargetForm.TreatedColumn;
import io.maskwright.export.spi.TargetWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CSV or TSV file.
 *
 * @param staged where it grows, if an earlier writing of it is to be gone on with; null to look for it
 */
record TableFileTarget(
        Path path,
        TextEncoding encoding,
        TableForm form,
        Header header,
        Formulas formulas,
        Existing existing,
        OutputOpener opener,
        @Nullable Path staged)
        implements FileTarget {

    @Override
    public TableFileTarget goingOnIn(Path file) {
        return new TableFileTarget(path, encoding, form, header, formulas, existing, opener, file);
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public Map<String, String> howToRead() {
        return Map.of(
                "format",
                form.delimiter() == '\t' ? "tsv" : "csv",
                "encoding",
                encoding.charset().name(),
                "delimiter",
                String.valueOf(form.delimiter()),
                "quote",
                String.valueOf(form.quote()),
                "header",
                header.name().toLowerCase(Locale.ROOT),
                "formulas",
                formulas == Formulas.NEUTRALISE ? "neutralised" : "kept");
    }

    @Override
    public TargetWriter open(TargetForm records, @Nullable Mark from) {
        if (!(records instanceof TargetForm.Table table)) {
            throw new ExportException("cannot write " + path + ": documents are no rows of a table");
        }
        FileWriting writing = new FileWriting(
                file(from),
                existing,
                () -> new TableEncoder(this, table.columns().size()));
        if (from != null) {
            return writing;
        }
        try {
            writing.begin(encoding);
            if (header == Header.PRESENT) {
                writing.begin(header(table.columns()));
            }
        } catch (RuntimeException e) {
            writing.close();
            throw e;
        }
        return writing;
    }

    private OutputFile file(@Nullable Mark from) {
        TextEncoding blocks = TextEncoding.of(encoding.charset());
        if (from == null) {
            return OutputFile.create(path, blocks, opener);
        }
        Path grows = staged == null ? StagedFiles.only(path) : staged;
        return OutputFile.reopen(path, blocks, grows, from, opener);
    }

    private FileBlock header(List<TreatedColumn> columns) {
        TableEncoder encoder = new TableEncoder(this, columns.size());
        encoder.header(columns.stream().map(column -> column.source().name()).toList());
        return encoder.take();
    }
}
