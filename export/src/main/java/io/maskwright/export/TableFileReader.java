package io.maskwright.export;

import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.RecordVisitor;
import io.maskwright.export.spi.Slice;
import io.maskwright.export.spi.SourceColumn;
import io.maskwright.export.spi.SourceReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One reading of a CSV or TSV file. */
final class TableFileReader implements SourceReader {

    private static final String FIELD_COUNT = "field count";
    private static final String[] EMPTY_CELL = {""};
    private static final int SLICE_ROWS = 512;
    private static final long SLICE_CHARS = 1 << 18;

    private final TableFileSource source;
    private final InputFile input;
    private final CsvSource rows;
    private final List<CsvRow> ahead = new ArrayList<>();
    private int columns;
    private int blanksBeforeHeader;

    TableFileReader(TableFileSource source, InputFile input) {
        this.source = source;
        this.input = input;
        this.rows = new CsvSource(input, source.form(), source.maxRecordChars());
    }

    TextEncoding encoding() {
        return input.encoding();
    }

    @Override
    public RecordForm form() {
        CsvRow first = rows.next();
        while (first != null && first.isBlank()) {
            ahead.add(first);
            first = rows.next();
        }
        boolean hasHeader = source.header() == Header.PRESENT;
        if (first == null) {
            if (hasHeader) {
                throw new ExportException("cannot read " + source.path() + ": there is no header line");
            }
            return new RecordForm.Table(List.of());
        }
        columns = first.cells().length;
        List<SourceColumn> names = (hasHeader
                        ? List.of(first.cells())
                        : IntStream.rangeClosed(1, columns)
                                .mapToObj(Integer::toString)
                                .toList())
                .stream().map(SourceColumn::text).toList();
        if (!hasHeader) {
            ahead.add(first);
        } else if (columns == 1) {
            // Blank lines before a header are no values.
            blanksBeforeHeader = ahead.size();
            ahead.clear();
        }
        return new RecordForm.Table(names);
    }

    @Override
    public @Nullable Slice next() {
        List<CsvRow> taken = new ArrayList<>(ahead);
        ahead.clear();
        long chars = 0;
        while (taken.size() < SLICE_ROWS && chars < SLICE_CHARS) {
            CsvRow row = rows.next();
            if (row == null) {
                break;
            }
            taken.add(row);
            for (String cell : row.cells()) {
                chars += cell.length();
            }
        }
        int blanks = blanksBeforeHeader;
        blanksBeforeHeader = 0;
        return taken.isEmpty() && blanks == 0 ? null : new Rows(taken, columns, blanks);
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

    /** Some rows. */
    private record Rows(List<CsvRow> rows, int columns, int blanksBefore) implements Slice {

        @Override
        public int records() {
            return columns == 1
                    ? rows.size()
                    : (int) rows.stream().filter(row -> !row.isBlank()).count();
        }

        @Override
        public void read(RecordVisitor records) {
            for (int i = 0; i < blanksBefore; i++) {
                records.blank();
            }
            for (CsvRow row : rows) {
                if (row.isBlank() && columns == 1) {
                    records.row(EMPTY_CELL);
                } else if (row.isBlank()) {
                    records.blank();
                } else if (row.cells().length == columns) {
                    records.row(row.cells());
                } else {
                    records.broken(FIELD_COUNT, row.cells());
                }
            }
        }
    }
}
