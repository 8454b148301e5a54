package io.maskwright.export;

import io.maskwright.export.proof.RowSet;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells which records were left out and why: {@code row,field,reason}, never content. There is no file when no record
 * was left out.
 */
final class QuarantineFile implements Closeable {

    private static final TableForm FORM = new TableForm(',', '"', LineEnding.LF);
    private static final int COLUMNS = 3;

    private final SideFile file;
    private final BrokenRows brokenRows;
    private final RecordText text = new RecordText();
    private final TableWriter table = new TableWriter(text, FORM, Formulas.NEUTRALISE, COLUMNS);
    private final Map<String, Long> reasons = new TreeMap<>();
    private final RowSet leftOut = new RowSet();

    QuarantineFile(Path target, OutputOpener opener, BrokenRows brokenRows) {
        this.file = new SideFile(target, opener);
        this.brokenRows = brokenRows;
    }

    /**
     * Leaves a record out.
     *
     * @param field the column or path that could not be treated, or empty where the whole record is broken
     */
    void add(long row, String field, String reason) {
        if (brokenRows == BrokenRows.FAIL) {
            throw new ExportException("row " + row + (field.isEmpty() ? "" : ", " + field) + ": " + reason);
        }
        OutputFile open = open();
        line(Long.toString(row), field, reason);
        open.write(text, row);
        reasons.merge(reason, 1L, Long::sum);
        leftOut.add(row);
    }

    private OutputFile open() {
        OutputFile open = file.file();
        if (open == null) {
            line("row", "field", "reason");
            open = file.begun(text);
        }
        return open;
    }

    private void line(String row, String field, String reason) {
        text.clear();
        table.set(0, row);
        table.set(1, field);
        table.set(2, reason);
        table.end();
    }

    long rows() {
        OutputFile open = file.file();
        return open == null ? 0 : open.records();
    }

    /** Which records were left out. */
    RowSet leftOut() {
        return leftOut;
    }

    /** How many records were left out, by reason in words. */
    Map<String, Long> reasons() {
        return reasons;
    }

    /** Where the file is, or null if no record was left out. */
    @Nullable
    Path path() {
        return file.path();
    }

    void complete() {
        file.complete();
    }

    /** Gives the file its name; without a record left out, what an earlier export left there goes. */
    void publish(Existing existing) {
        file.publish(existing);
    }

    void withdraw() {
        file.withdraw();
    }

    @Override
    public void close() {
        file.close();
    }
}
