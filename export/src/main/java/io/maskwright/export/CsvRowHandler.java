package io.maskwright.export;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the cells of a record and stops when it grows beyond what memory should hold. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {

    private static final String[] NO_CELLS = {};

    private final int maxRecordChars;
    private final List<String> cells = new ArrayList<>();
    private long chars;
    private long line;

    CsvRowHandler(int maxRecordChars) {
        this.maxRecordChars = maxRecordChars;
    }

    /** The line at which the record being read starts, from 1. */
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells.clear();
        chars = 0;
        line = startingLineNumber;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        chars += length;
        if (chars > maxRecordChars) {
            throw new RecordTooLongException();
        }
        cells.add(new String(buffer, offset, length));
    }

    @Override
    protected @Nullable CsvRow buildRecord() {
        return new CsvRow(cells.toArray(NO_CELLS));
    }
}
