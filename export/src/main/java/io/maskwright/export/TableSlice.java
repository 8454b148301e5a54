package io.maskwright.export;

import io.maskwright.export.spi.RecordVisitor;
import io.maskwright.export.spi.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of a table that were cut off and not taken apart yet. */
final class TableSlice implements Slice {

    private static final String FIELD_COUNT = "field count";
    private static final byte[] NOTHING = {};

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
        if (!Utf8.isText(piece.bytes(), piece.from(), piece.to())) {
            throw new TableSlice(input, form, piece, 0, 0, Blanks.SKIPPED).malformed(piece);
        }
        RecordCells cells = new RecordCells(form, piece.bytes(), piece.from(), piece.to());
        cells.next();
        return List.of(cells.texts());
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
        read(new CellVisitor() {
            @Override
            public void row(RecordCells cells) {
                records.row(cells.texts());
            }

            @Override
            public void broken(String reason, RecordCells cells) {
                records.broken(reason, cells.texts());
            }

            @Override
            public void blank() {
                records.blank();
            }
        });
    }

    /** As the other, and makes no texts. The bytes of the cells stay as they are, as long as somebody holds them. */
    void read(CellVisitor records) {
        RecordCells nothing = new RecordCells(form, NOTHING, 0, 0);
        for (int i = 0; i < blanksBefore; i++) {
            blank(nothing, areValues(), records);
        }
        if (piece == null) {
            return;
        }
        if (Utf8.isText(piece.bytes(), piece.from(), piece.to())) {
            read(piece.to(), piece, records);
            return;
        }
        int end = recordAt(piece, malformedAt(piece)).foundStart();
        if (Utf8.isText(piece.bytes(), piece.from(), end)) {
            // A failure in here comes first.
            read(end, piece, records);
        }
        throw malformed(piece);
    }

    private void read(int end, TablePiece whole, CellVisitor records) {
        RecordCells cells = new RecordCells(form, whole.bytes(), whole.from(), end);
        while (cells.next()) {
            if (cells.count() == columns) {
                records.row(cells);
            } else if (cells.count() > 0) {
                records.broken(FIELD_COUNT, cells);
            } else {
                blank(cells, columns == 1, records);
            }
        }
    }

    private static void blank(RecordCells cells, boolean isValue, CellVisitor records) {
        if (isValue) {
            cells.asEmptyCell();
            records.row(cells);
        } else {
            records.blank();
        }
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
