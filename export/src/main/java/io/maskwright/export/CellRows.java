package io.maskwright.export;

import io.maskwright.plan.CellTexts;
import org.jspecify.annotations.Nullable;

/** The rows of a batch, their cells as they stand in the bytes of a slice. Not thread-safe. */
final class CellRows implements CellTexts {

    private static final byte[] NOTHING = {};
    private static final int MAX_BYTES_PER_CHAR = 3;

    private final int columns;
    private final String quote;
    private final int[] starts;
    private final int[] ends;
    private final byte[] shapes;
    private byte[] bytes = NOTHING;
    private int size;

    CellRows(TableForm form, int columns, int capacity) {
        this.columns = columns;
        this.quote = String.valueOf(form.quote());
        this.starts = new int[columns * capacity];
        this.ends = new int[columns * capacity];
        this.shapes = new byte[columns * capacity];
    }

    /** Adds a row. All rows until {@link #clear} stand in the same bytes, but for empty cells. */
    void add(RecordCells cells) {
        bytes = cells.bytes();
        cells.copyTo(starts, ends, shapes, size * columns);
        size++;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int row, int column) {
        return starts[row * columns + column];
    }

    int end(int row, int column) {
        return ends[row * columns + column];
    }

    byte shape(int row, int column) {
        return shapes[row * columns + column];
    }

    @Override
    public boolean isBlank(int row, int column) {
        int cell = row * columns + column;
        int start = starts[cell];
        // Most start with something that can be seen.
        return start == ends[cell]
                || (Character.isWhitespace(Utf8.first(bytes, start))
                        && text(row, column).chars().allMatch(Character::isWhitespace));
    }

    @Override
    public String text(int row, int column) {
        int cell = row * columns + column;
        return RecordCells.text(bytes, starts[cell], ends[cell], shapes[cell], quote);
    }

    @Override
    public int copy(int row, int column, char[] target, int most) {
        int cell = row * columns + column;
        int start = starts[cell];
        int end = ends[cell];
        if (end - start > most * MAX_BYTES_PER_CHAR) {
            return -1;
        }
        if ((shapes[cell] & RecordCells.DOUBLED) != 0) {
            String text = text(row, column);
            text.getChars(0, Math.min(most, text.length()), target, 0);
            return text.length() > most ? -1 : text.length();
        }
        return Utf8.copy(bytes, start, end, target, most);
    }

    /** The texts of a row. */
    @Nullable
    Object[] texts(int row) {
        @Nullable Object[] texts = new @Nullable Object[columns];
        for (int i = 0; i < columns; i++) {
            texts[i] = text(row, i);
        }
        return texts;
    }

    /** Forgets all rows. */
    void clear() {
        bytes = NOTHING;
        size = 0;
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "CellRows[" + size + " rows]";
    }
}
