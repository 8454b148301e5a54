package io.maskwright.export;

/** One record of a table as read. */
final class CsvRow {

    private final String[] cells;

    CsvRow(String[] cells) {
        this.cells = cells;
    }

    /** The cells; a blank line has none. Not copied: a row is read once, by one reader. */
    String[] cells() {
        return cells;
    }

    boolean isBlank() {
        return cells.length == 0;
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "CsvRow[" + cells.length + " cells]";
    }
}
