package io.maskwright.export;

import io.maskwright.export.spi.RecordEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings rows into the bytes of a CSV or TSV file. */
final class TableEncoder implements RecordEncoder {

    private final TableFileTarget target;
    private final RowBytes rows;
    private final @Nullable Gzip gzip;

    TableEncoder(TableFileTarget target, int columns) {
        this.target = target;
        Charset charset = target.encoding().charset();
        this.rows = charset.equals(StandardCharsets.UTF_8)
                ? new Utf8Rows(target.form(), target.formulas(), columns)
                : new EncodedRows(target.form(), target.formulas(), columns, charset);
        this.gzip = Gzip.isNamed(target.path()) ? new Gzip() : null;
    }

    /** Adds a row that is no record. */
    void header(List<String> names) {
        try {
            rows.row(names.toArray(), 0);
        } catch (CharacterCodingException e) {
            throw unfit("the header");
        }
    }

    @Override
    public void row(@Nullable Object[] cells, long rowNumber) {
        try {
            rows.row(cells, 1);
        } catch (CharacterCodingException e) {
            throw unfit(rowNumber);
        }
    }

    /** Whether rows can be given as they stand in the bytes of a table. */
    boolean takesCells() {
        return rows instanceof Utf8Rows;
    }

    /** What writes rows that are given as they stand in the bytes of a table of some form. */
    CellWriter cells(TableForm read) {
        if (rows instanceof Utf8Rows utf8) {
            return new CellWriter(utf8, read, target.form());
        }
        throw new IllegalStateException("only a table in UTF-8 takes cells");
    }

    /** What to tell of a row with a character that cannot be written. */
    ExportException unfit(long rowNumber) {
        return unfit("row " + rowNumber);
    }

    private ExportException unfit(String where) {
        return new ExportException("cannot write " + target.path() + ": " + where
                + " has a character that does not fit the output encoding "
                + target.encoding().charset());
    }

    @Override
    public void document(byte[] json, int from, int to, long rowNumber) {
        throw new IllegalStateException("a table has no documents");
    }

    @Override
    public FileBlock take() {
        FileBlock block = rows.take();
        return gzip == null ? block : gzip.pack(block);
    }
}
