package io.maskwright.export;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The records of a table, one by one, read strictly: what cannot be told apart for sure ends the run. */
final class CsvSource {

    private final InputFile input;
    private final int maxRecordChars;
    private final CsvRowHandler handler;
    private final CloseableIterator<CsvRow> rows;

    CsvSource(InputFile input, TableForm form, int maxRecordChars) {
        this.input = input;
        this.maxRecordChars = maxRecordChars;
        this.handler = new CsvRowHandler(maxRecordChars);
        this.rows = CsvReader.builder()
                .fieldSeparator(form.delimiter())
                .quoteCharacter(form.quote())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(maxRecordChars)
                .build(handler, input.text())
                .iterator();
    }

    /** Returns the next record, or null at the end. */
    @Nullable
    CsvRow next() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RecordTooLongException e) {
            throw broken("a record is longer than " + maxRecordChars + " characters");
        } catch (CsvParseException e) {
            // The parser's message quotes what it read, so nothing of it is passed on.
            throw broken("a quote is not closed, text follows a closing quote, or a record is longer than "
                    + maxRecordChars + " characters");
        } catch (UncheckedIOException e) {
            throw unreadable(FileTrouble.cause(e));
        }
    }

    private ExportException broken(String what) {
        return new ExportException(
                "cannot read " + input.path() + ": " + what + ", in the record that starts at line " + handler.line());
    }

    private ExportException unreadable(IOException e) {
        if (e instanceof MalformedTextException malformed) {
            return broken("the bytes at offset " + malformed.offset() + " are no "
                    + input.encoding().charset() + " text (set the input encoding to that of the file)");
        }
        return FileTrouble.reading(input.path(), e);
    }
}
