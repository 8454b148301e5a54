package io.maskwright.export;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.maskwright.export.spi.RecordVisitor;
import io.maskwright.export.spi.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of a table that were cut off and not taken apart yet. */
final class TableSlice implements Slice {

    private static final String FIELD_COUNT = "field count";
    private static final String[] EMPTY_CELL = {""};

    private final InputText input;
    private final TableForm form;
    private final @Nullable TablePiece piece;
    private final int columns;
    private final int blanksBefore;
    private final Blanks before;

    /** What blank lines before the first piece are. */
    enum Blanks {
        /** As all blank lines: values where there is one column. */
        AS_ALL,
        /** No values: they stand before a header. */
        SKIPPED
    }

    /**
     * Creates a slice.
     *
     * @param piece its text, or null for blank lines alone
     * @param columns how many cells a record should have
     * @param blanksBefore blank lines before the piece
     */
    TableSlice(
            InputText input, TableForm form, @Nullable TablePiece piece, int columns, int blanksBefore, Blanks before) {
        this.input = input;
        this.form = form;
        this.piece = piece;
        this.columns = columns;
        this.blanksBefore = blanksBefore;
        this.before = before;
    }

    /** The cells of the first record of a piece. */
    static List<String> firstRecord(InputText input, TableForm form, TablePiece piece) {
        return List.of(new TableSlice(input, form, piece, 0, 0, Blanks.SKIPPED).first(piece));
    }

    private String[] first(TablePiece whole) {
        String text = Utf8.decode(whole.bytes(), whole.from(), whole.to());
        if (text == null) {
            throw malformed(whole);
        }
        return parser(new CellHandler(0), text).next().copy();
    }

    @Override
    public int records() {
        int ofPiece = piece == null ? 0 : piece.records() + (columns == 1 ? piece.blanks() : 0);
        return ofPiece + (areValues() ? blanksBefore : 0);
    }

    private boolean areValues() {
        return columns == 1 && before == Blanks.AS_ALL;
    }

    @Override
    public void read(RecordVisitor records) {
        for (int i = 0; i < blanksBefore; i++) {
            if (areValues()) {
                records.row(EMPTY_CELL);
            } else {
                records.blank();
            }
        }
        if (piece == null) {
            return;
        }
        String text = Utf8.decode(piece.bytes(), piece.from(), piece.to());
        if (text != null) {
            read(text, records);
            return;
        }
        int end = recordAt(piece, malformedAt(piece)).foundStart();
        String whole = Utf8.decode(piece.bytes(), piece.from(), end);
        if (whole != null) {
            // A failure in here comes first.
            read(whole, records);
        }
        throw malformed(piece);
    }

    private void read(String text, RecordVisitor records) {
        CloseableIterator<CellHandler> rows = parser(new CellHandler(columns), text);
        while (hasNext(rows)) {
            CellHandler row = rows.next();
            if (row.count() == columns) {
                records.row(row.cells());
            } else if (row.count() > 0) {
                records.broken(FIELD_COUNT, row.copy());
            } else if (columns == 1) {
                records.row(EMPTY_CELL);
            } else {
                records.blank();
            }
        }
    }

    private boolean hasNext(CloseableIterator<CellHandler> rows) {
        try {
            return rows.hasNext();
        } catch (CsvParseException e) {
            // The parser's message quotes what it read, so nothing of it is passed on.
            throw new ExportException("cannot read " + input.file().path() + ": a record cannot be taken apart");
        }
    }

    private CloseableIterator<CellHandler> parser(CellHandler handler, String text) {
        return CsvReader.builder()
                .fieldSeparator(form.delimiter())
                .quoteCharacter(form.quote())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(handler, text)
                .iterator();
    }

    private static int malformedAt(TablePiece piece) {
        return Utf8.malformedAt(piece.bytes(), piece.from(), piece.to(), Utf8.End.WHOLE);
    }

    private ExportException malformed(TablePiece piece) {
        int at = malformedAt(piece);
        return input.malformed(
                input.offsetInFile(piece.offset() + at - piece.from()),
                recordAt(piece, at).foundLine());
    }

    /** A scanner that found the record with a byte in it. */
    private RecordScanner recordAt(TablePiece piece, int at) {
        RecordScanner scanner = new RecordScanner(form, piece.from(), piece.line());
        do {
            scanner.next(piece.bytes(), piece.to(), true);
        } while (scanner.at() <= at);
        return scanner;
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "TableSlice[" + records() + " records]";
    }
}
