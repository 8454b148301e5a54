package io.maskwright.export;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Brings rows into the bytes of any encoding. */
final class EncodedRows implements RowBytes {

    private final RecordText text = new RecordText();
    private final TableWriter writer;
    private final BlockEncoder bytes;

    EncodedRows(TableForm form, Formulas formulas, int columns, Charset charset) {
        this.writer = new TableWriter(text, form, formulas, columns);
        this.bytes = new BlockEncoder(charset);
    }

    @Override
    public void row(@Nullable Object[] cells, int count) throws CharacterCodingException {
        text.clear();
        for (int i = 0; i < cells.length; i++) {
            writer.set(i, Cells.text(cells[i]));
        }
        writer.end();
        bytes.add(text.asBuffer(), count);
    }

    @Override
    public FileBlock take() {
        return bytes.take();
    }
}
