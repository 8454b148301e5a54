package io.maskwright.plan;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a batch that are kept elsewhere: which of them nobody has to look at, and the results of those that are treated
 * without a text being made. Not thread-safe.
 */
final class TextBatch {

    private final List<Treatment> columns;
    private final CellTexts texts;
    private final char[] room;
    private final boolean[] keeps;
    private final @Nullable TreatedTexts[] results;
    private final boolean[] skipped;

    TextBatch(List<Treatment> columns, int capacity, CellTexts texts, char[] room) {
        this.columns = columns;
        this.texts = texts;
        this.room = room;
        this.keeps = new boolean[columns.size()];
        this.results = new @Nullable TreatedTexts[columns.size()];
        this.skipped = new boolean[capacity];
        for (int i = 0; i < keeps.length; i++) {
            Treatment treatment = columns.get(i);
            boolean isCounted = treatment.countsFrequencies();
            keeps[i] = treatment.keeps() && !isCounted;
            if (treatment.hasShortWay() && treatment.givesTexts() && !isCounted) {
                results[i] = new TreatedTexts(capacity);
            }
        }
    }

    /** Whether the cells of a column stay where they are. */
    boolean keeps(int column) {
        return keeps[column];
    }

    String untreated(int row, int column) {
        return texts.text(row, column);
    }

    /** Counts the cells of a column that stay where they are. */
    void count(int column, int size, boolean[] suppressed) {
        int blank = 0;
        int kept = 0;
        for (int row = 0; row < size; row++) {
            if (!suppressed[row]) {
                boolean isBlank = texts.isBlank(row, column);
                blank += isBlank ? 1 : 0;
                kept += isBlank ? 0 : 1;
            }
        }
        Tally tally = columns.get(column).tally();
        tally.addBlank(blank);
        tally.addTreated(kept);
        tally.addKept(kept);
    }

    /**
     * Treats the common texts of a column and makes values of the others.
     *
     * @param values gets those that are still to be treated
     * @return the rows of which there are none: they are treated or suppressed
     */
    boolean[] treat(int column, int size, boolean[] suppressed, @Nullable Object[] values) {
        TreatedTexts treated = results[column];
        if (treated == null) {
            for (int row = 0; row < size; row++) {
                values[row] = suppressed[row] ? null : texts.text(row, column);
            }
            return suppressed;
        }
        Treatment treatment = columns.get(column);
        char[] original = new char[room.length];
        int done = 0;
        int kept = 0;
        for (int row = 0; row < size; row++) {
            if (suppressed[row]) {
                skipped[row] = true;
                continue;
            }
            int length = texts.copy(row, column, original, Treatment.mostInPlace(room));
            int result = -1;
            if (length > 0) {
                System.arraycopy(original, 0, room, 0, length);
                result = treatment.treatInPlace(room, length);
            }
            skipped[row] = result >= 0;
            if (result >= 0) {
                treated.add(row, room, result);
                done++;
                kept += Arrays.equals(original, 0, length, room, 0, result) ? 1 : 0;
            } else {
                values[row] = texts.text(row, column);
            }
        }
        treatment.tally().addTreated(done);
        treatment.tally().addKept(kept);
        return skipped;
    }

    @Nullable
    TreatedTexts results(int column) {
        return results[column];
    }

    /** What is not among the values of the batch: a cell that stays as it is, or a result; else null. */
    @Nullable
    String value(int row, int column) {
        if (keeps[column]) {
            return texts.text(row, column);
        }
        TreatedTexts treated = results[column];
        return treated == null || !treated.has(row) ? null : treated.text(row);
    }

    void clear() {
        for (TreatedTexts treated : results) {
            if (treated != null) {
                treated.clear();
            }
        }
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "TextBatch[" + columns.size() + " columns]";
    }
}
