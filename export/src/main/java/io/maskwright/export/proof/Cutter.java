package io.maskwright.export.proof;

/** Follows a text from its start and tells in which line, record and field it stands. Not thread-safe. */
sealed interface Cutter permits TableCutter, LineCutter {

    /** Goes on behind a character. */
    void pass(char c);

    /** Where the next character stands. */
    Spot spot();

    /** Another that stands at the same place. */
    Cutter copy();

    /** Follows the text of a layout with a number of columns. */
    static Cutter of(Layout layout, int columns) {
        return layout instanceof Layout.Table table ? new TableCutter(table, columns) : new LineCutter();
    }

    /**
     * A place in a text.
     *
     * @param line the number of the line, from 1
     * @param record the number of the record, from 1; 0 for a header
     * @param field the index of the field, or -1 where fields are not told by position
     * @param column how many characters of the line stand before
     */
    record Spot(long line, long record, int field, int column) {}
}
