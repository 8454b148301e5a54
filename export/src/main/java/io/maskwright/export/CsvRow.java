package io.maskwright.export;

/**
 * One record of a table as read.
 *
 * @param line the line it starts at, from 1
 * @param cells its cells; a blank line has none
 */
record CsvRow(long line, String[] cells) {

    boolean isBlank() {
        return cells.length == 0;
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "CsvRow[line=" + line + ", cells=" + cells.length + "]";
    }
}
