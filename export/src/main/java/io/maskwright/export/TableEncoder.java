package io.maskwright.export;

import io.maskwright.Omitted;
import io.maskwright.export.spi.RecordEncoder;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings rows into the bytes of a CSV or TSV file. */
final class TableEncoder implements RecordEncoder {

    private final TableFileTarget target;
    private final RecordText text = new RecordText();
    private final TableWriter writer;
    private final BlockEncoder bytes;

    TableEncoder(TableFileTarget target, int columns) {
        this.target = target;
        this.writer = new TableWriter(text, target.form(), target.formulas(), columns);
        this.bytes = new BlockEncoder(target.encoding().charset());
    }

    /** Adds a row that is no record. */
    void header(List<String> names) {
        text.clear();
        for (int i = 0; i < names.size(); i++) {
            writer.set(i, names.get(i));
        }
        writer.end();
        append(0);
    }

    @Override
    public void row(@Nullable Object[] cells, long rowNumber) {
        text.clear();
        for (int i = 0; i < cells.length; i++) {
            writer.set(i, cell(cells[i]));
        }
        writer.end();
        append(rowNumber);
    }

    private static String cell(@Nullable Object value) {
        if (value == null || value == Omitted.OMITTED) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private void append(long rowNumber) {
        try {
            bytes.add(text.asBuffer(), rowNumber == 0 ? 0 : 1);
        } catch (CharacterCodingException e) {
            throw new ExportException("cannot write " + target.path() + ": "
                    + (rowNumber == 0 ? "the header" : "row " + rowNumber)
                    + " has a character that does not fit the output encoding "
                    + target.encoding().charset());
        }
    }

    @Override
    public void document(byte[] json, int from, int to, long rowNumber) {
        throw new IllegalStateException("a table has no documents");
    }

    @Override
    public FileBlock take() {
        return bytes.take();
    }
}
