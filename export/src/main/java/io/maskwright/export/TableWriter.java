package io.maskwright.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.maskwright.plan.FormulaGuard;

/** Writes the records of a table into a text, quoted only where needed, formulas neutralised. Not thread-safe. */
final class TableWriter {

    private final CsvWriter writer;
    private final Formulas formulas;
    private final String[] cells;

    TableWriter(RecordText target, TableForm form, Formulas formulas, int columns) {
        this.formulas = formulas;
        this.cells = new String[columns];
        this.writer = CsvWriter.builder()
                .fieldSeparator(form.delimiter())
                .quoteCharacter(form.quote())
                .commentCharacter(form.comment())
                .lineDelimiter(LineDelimiter.of(form.lineEnding().text()))
                // A lone empty cell would be a blank line, which many readers skip.
                .quoteStrategy(columns == 1 ? QuoteStrategies.EMPTY : QuoteStrategies.REQUIRED)
                .bufferSize(0)
                .build(target);
    }

    /** Sets a cell of the record that {@link #end} writes. */
    void set(int column, String cell) {
        cells[column] = formulas == Formulas.NEUTRALISE ? FormulaGuard.neutralise(cell) : cell;
    }

    /** Appends the record to the text. */
    void end() {
        writer.writeRecord(cells);
    }
}
