package io.maskwright.export;

import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.RecordVisitor;
import io.maskwright.export.spi.Slice;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.SourceColumn;
import io.maskwright.export.spi.SourceReader;
import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Rows in memory as a source; a row of another number of cells is broken. */
final class GivenRows implements Source {

    private final List<String> columns;
    private final List<Object[]> rows;
    private final int sliceRows;
    private final Marks marks;
    private final LongConsumer beforeSlice;
    private final LongConsumer beforeRow;

    enum Marks {
        GIVEN,
        NONE
    }

    GivenRows(List<String> columns, List<Object[]> rows, int sliceRows) {
        this(columns, rows, sliceRows, Marks.GIVEN, row -> {}, row -> {});
    }

    /**
     * Creates a source.
     *
     * @param beforeSlice gets the number of rows before each slice when it is read, and may fail
     * @param beforeRow gets the number of each row from 1 when its slice is taken apart, and may fail
     */
    GivenRows(
            List<String> columns,
            List<Object[]> rows,
            int sliceRows,
            Marks marks,
            LongConsumer beforeSlice,
            LongConsumer beforeRow) {
        this.columns = columns;
        this.rows = rows;
        this.sliceRows = sliceRows;
        this.marks = marks;
        this.beforeSlice = beforeSlice;
        this.beforeRow = beforeRow;
    }

    GivenRows with(LongConsumer whenSliceIsRead, LongConsumer whenRowIsRead) {
        return new GivenRows(columns, rows, sliceRows, marks, whenSliceIsRead, whenRowIsRead);
    }

    GivenRows withoutMarks() {
        return new GivenRows(columns, rows, sliceRows, Marks.NONE, beforeSlice, beforeRow);
    }

    @Override
    public String name() {
        return "given rows";
    }

    @Override
    public SourceReader open(@Nullable Mark from) {
        return new Reader(from == null ? 0 : (int) from.offset());
    }

    private final class Reader implements SourceReader {
        private int next;

        Reader(int next) {
            this.next = next;
        }

        @Override
        public RecordForm form() {
            return new RecordForm.Table(columns.stream().map(SourceColumn::text).toList());
        }

        @Override
        public @Nullable Slice next() {
            beforeSlice.accept(next);
            if (next == rows.size()) {
                return null;
            }
            int from = next;
            next = Math.min(rows.size(), next + sliceRows);
            return new Part(from, next);
        }

        @Override
        public @Nullable Mark mark() {
            return marks == Marks.GIVEN ? new Mark(next, next, "") : null;
        }

        @Override
        public long bytesRead() {
            return next;
        }

        @Override
        public void close() throws IOException {}
    }

    private final class Part implements Slice {
        private final int from;
        private final int to;

        Part(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public int records() {
            return to - from;
        }

        @Override
        public void read(RecordVisitor records) {
            for (int i = from; i < to; i++) {
                beforeRow.accept(i + 1);
                if (rows.get(i).length == columns.size()) {
                    records.row(rows.get(i));
                } else {
                    records.broken("field count");
                }
            }
        }
    }
}
