package io.maskwright.export;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The records of a table, one by one, read strictly: what cannot be told apart for sure ends the run. */
final class CsvSource {

    private final InputFile input;
    private final int maxRecordChars;
    private final CloseableIterator<CsvRow> rows;
    private long lastLine;

    CsvSource(InputFile input, TableForm form, int maxRecordChars) {
        this.input = input;
        this.maxRecordChars = maxRecordChars;
        this.rows = CsvReader.builder()
                .fieldSeparator(form.delimiter())
                .quoteCharacter(form.quote())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(maxRecordChars)
                .build(new CsvRowHandler(maxRecordChars), input.text())
                .iterator();
    }

    /** Returns the next record, or null at the end. */
    @Nullable
    CsvRow next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            CsvRow row = rows.next();
            lastLine = row.line();
            return row;
        } catch (RecordTooLongException e) {
            throw broken("a record is longer than " + maxRecordChars + " characters");
        } catch (CsvParseException e) {
            // The parser's message quotes what it read, so nothing of it is passed on.
            throw broken("a quote is not closed, text follows a closing quote, or a record is longer than "
                    + maxRecordChars + " characters");
        } catch (UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private ExportException broken(String what) {
        return new ExportException("cannot read " + input.path() + ": " + what + ", " + where());
    }

    private ExportException unreadable(UncheckedIOException e) {
        if (e.getCause() instanceof MalformedTextException malformed) {
            return new ExportException("cannot read " + input.path() + ": the bytes at offset " + malformed.offset()
                    + " are no " + input.encoding().charset() + " text, " + where()
                    + "; set the input encoding to that of the file");
        }
        return FileTrouble.reading(input.path(), e.getCause());
    }

    private String where() {
        return lastLine == 0 ? "in the first record" : "in the record after the one that starts at line " + lastLine;
    }
}
