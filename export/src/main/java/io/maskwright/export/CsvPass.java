package io.maskwright.export;

import io.maskwright.Omitted;
import io.maskwright.plan.RecordPlan;
import io.maskwright.plan.RowBatch;
import io.maskwright.plan.Treatment;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One pass through a table. Not thread-safe. */
final class CsvPass {

    private static final int BATCH_ROWS = 512;
    private static final long BATCH_CHARS = 1 << 20;
    private static final String FIELD_COUNT = "field count";

    private final Options options;
    private final Run run;
    private final CsvSource source;
    private final RecordText text = new RecordText();
    private final List<String> warnings = new ArrayList<>();
    private long rowsIn;
    private long blankLines;

    CsvPass(Options options, Run run, CsvSource source) {
        this.options = options;
        this.run = run;
        this.source = source;
    }

    Outcome treatAll() {
        CsvRow first = firstRow();
        if (first == null) {
            return withoutRows();
        }
        RecordPlan plan =
                RecordPlan.compile(options.policy(), options.dataset(), options.audience(), columnNames(first));
        warnings.addAll(plan.warnings());
        Table table = new Table(plan);
        if (options.header() == Header.PRESENT) {
            table.writeHeader();
        } else {
            table.addLeadingBlanks();
            table.add(first);
        }
        for (CsvRow row = source.next(); row != null; row = source.next()) {
            table.add(row);
        }
        table.flush();
        plan.checkFrequencies();
        return new Outcome(rowsIn, blankLines, plan.columns(), warnings);
    }

    private @Nullable CsvRow firstRow() {
        CsvRow row = source.next();
        while (row != null && row.isBlank()) {
            blankLines++;
            row = source.next();
        }
        return row;
    }

    private Outcome withoutRows() {
        if (options.header() == Header.PRESENT) {
            throw new ExportException("cannot read " + options.input() + ": there is no header line");
        }
        return new Outcome(0, blankLines, List.of(), List.of("the input holds no rows"));
    }

    private List<String> columnNames(CsvRow first) {
        if (options.header() == Header.PRESENT) {
            return List.of(first.cells());
        }
        return IntStream.rangeClosed(1, first.cells().length)
                .mapToObj(Integer::toString)
                .toList();
    }

    /** The rows on their way from the input to the output, once the columns are known. */
    private final class Table {

        private static final String[] EMPTY_CELL = {""};

        private final List<String> names;
        private final int[] shown;
        private final RowBatch batch;
        private final TableWriter writer;
        private final Queue<Long> ragged = new ArrayDeque<>();
        private long batchChars;

        Table(RecordPlan plan) {
            this.names = plan.names();
            this.shown = shownColumns(plan.columns());
            this.batch = new RowBatch(plan, BATCH_ROWS);
            this.writer = new TableWriter(text, options.form(), options.formulas(), shown.length);
        }

        private int[] shownColumns(List<Treatment> columns) {
            int[] indexes = IntStream.range(0, columns.size())
                    .filter(i -> !columns.get(i).omitsAll())
                    .toArray();
            if (indexes.length == 0) {
                throw new ExportException("cannot export " + options.input() + ": the policy drops every column");
            }
            return indexes;
        }

        void writeHeader() {
            text.clear();
            for (int i = 0; i < shown.length; i++) {
                writer.set(i, names.get(shown[i]));
            }
            writer.end();
            run.output().writeHeader(text);
        }

        /** In a single column without header, blank lines before the first value are values too. */
        void addLeadingBlanks() {
            if (names.size() == 1) {
                long values = blankLines;
                blankLines = 0;
                for (long i = 0; i < values; i++) {
                    addCells(EMPTY_CELL);
                }
            }
        }

        void add(CsvRow row) {
            if (!row.isBlank()) {
                addCells(row.cells());
            } else if (names.size() == 1) {
                addCells(EMPTY_CELL);
            } else {
                blankLines++;
            }
        }

        private void addCells(String[] cells) {
            rowsIn++;
            if (cells.length != names.size()) {
                ragged.add(rowsIn);
            } else {
                batch.add(rowsIn, cells);
                for (String cell : cells) {
                    batchChars += cell.length();
                }
            }
            if (batch.isFull() || batchChars > BATCH_CHARS || ragged.size() >= BATCH_ROWS) {
                flush();
            }
            run.progress().at(rowsIn);
        }

        void flush() {
            batch.treat();
            for (int i = 0; i < batch.size(); i++) {
                quarantineRaggedBefore(batch.rowNumber(i));
                RowBatch.Failure failure = batch.failure(i);
                if (failure == null) {
                    write(i);
                } else {
                    run.quarantine()
                            .add(
                                    batch.rowNumber(i),
                                    failure.column(),
                                    failure.reason().words());
                }
            }
            quarantineRaggedBefore(Long.MAX_VALUE);
            batch.clear();
            batchChars = 0;
        }

        /** Ragged rows wait for the batch they came with, so that the quarantine is in the order of the input. */
        private void quarantineRaggedBefore(long rowNumber) {
            for (Long row = ragged.peek(); row != null && row < rowNumber; row = ragged.peek()) {
                run.quarantine().add(row, "", FIELD_COUNT);
                ragged.remove();
            }
        }

        private void write(int row) {
            text.clear();
            for (int i = 0; i < shown.length; i++) {
                writer.set(i, cell(batch.value(row, shown[i])));
            }
            writer.end();
            run.output().write(text, batch.rowNumber(row));
        }

        private static String cell(@Nullable Object value) {
            if (value == null || value == Omitted.OMITTED) {
                return "";
            }
            return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        }
    }
}
