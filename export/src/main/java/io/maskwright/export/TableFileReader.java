package io.maskwright.export;

import io.maskwright.export.TableSlice.Blanks;
import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.Slice;
import io.maskwright.export.spi.SourceColumn;
import io.maskwright.export.spi.SourceReader;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One reading of a CSV or TSV file. */
final class TableFileReader implements SourceReader {

    private final TableFileSource source;
    private final InputText input;
    private final TableCutter cutter;
    private final @Nullable Mark from;
    private int columns;
    /** Blank lines and a record that were met before the first slice, which they belong to. */
    private int blanksAhead;

    private @Nullable TablePiece ahead;
    private boolean isAtStart = true;
    private long records;

    TableFileReader(TableFileSource source, InputText input, @Nullable Mark from) {
        this.source = source;
        this.input = input;
        this.from = from;
        this.cutter = new TableCutter(input, source.form(), source.maxRecordChars(), TableFileSource.SLICE_BYTES);
    }

    TextEncoding encoding() {
        return input.file().encoding();
    }

    @Override
    public RecordForm form() {
        blanksAhead = cutter.skipBlanks();
        TablePiece first = cutter.one();
        boolean hasHeader = source.header() == Header.PRESENT;
        if (first == null) {
            if (hasHeader) {
                throw new ExportException("cannot read " + source.path() + ": there is no header line");
            }
            return new RecordForm.Table(List.of());
        }
        List<String> cells = TableSlice.firstRecord(input, source.form(), first);
        columns = cells.size();
        if (!hasHeader) {
            ahead = first;
        }
        goOn();
        return new RecordForm.Table((hasHeader
                        ? cells
                        : IntStream.rangeClosed(1, columns)
                                .mapToObj(Integer::toString)
                                .toList())
                .stream().map(SourceColumn::text).toList());
    }

    /** Goes to the place at which an earlier reading stopped. */
    private void goOn() {
        if (from == null || from.offset() == 0) {
            return;
        }
        if (!cutter.skipTo(from.offset(), from.sha256())) {
            throw new ExportException(
                    "cannot go on with " + source.path() + ": it was changed since the export was interrupted");
        }
        ahead = null;
        blanksAhead = 0;
        isAtStart = false;
        records = from.records();
    }

    @Override
    public @Nullable Slice next() {
        TablePiece piece = ahead == null ? cutter.next() : ahead;
        int blanks = blanksAhead;
        ahead = null;
        blanksAhead = 0;
        if (piece == null && blanks == 0) {
            return null;
        }
        TableSlice slice = new TableSlice(
                input,
                source.form(),
                piece,
                columns,
                blanks,
                source.header() == Header.PRESENT ? Blanks.SKIPPED : Blanks.AS_ALL);
        isAtStart = false;
        records += slice.records();
        return slice;
    }

    @Override
    public Mark mark() {
        return isAtStart ? new Mark(0, 0, "") : new Mark(cutter.offset(), records, cutter.sha256());
    }

    @Override
    public long bytesRead() {
        return input.file().bytesRead();
    }

    @Override
    public long totalBytes() {
        return input.file().totalBytes();
    }

    @Override
    public @Nullable String sha256() {
        return input.file().sha256();
    }

    @Override
    public void close() throws IOException {
        cutter.close();
    }
}
