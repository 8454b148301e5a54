package io.maskwright.export.proof;

/** Rows of cells in quotes or without. */
final class TableCutter implements Cutter {

    private final Layout.Table layout;
    private final boolean countsBlanks;
    private long line = 1;
    private long records;
    private int field;
    private int column;
    private State state = State.START;
    private boolean isBlank = true;
    private boolean isAfterReturn;

    private enum State {
        /** At the start of a cell. */
        START,
        /** In a cell without quotes. */
        PLAIN,
        /** Inside of quotes. */
        QUOTED,
        /** Behind a quote inside of quotes: the end, or half of a doubled one. */
        CLOSED
    }

    /**
     * Creates a cutter.
     *
     * @param columns how many there are: in a table of one, a blank line is a record
     */
    TableCutter(Layout.Table layout, int columns) {
        this.layout = layout;
        this.countsBlanks = columns == 1;
        this.records = layout.hasHeader() ? -1 : 0;
    }

    @Override
    public void pass(char c) {
        column++;
        boolean isBreak = c == '\n' || c == '\r';
        boolean isSecondOfTwo = c == '\n' && isAfterReturn;
        isAfterReturn = c == '\r';
        if (isBreak && !isSecondOfTwo) {
            line++;
            column = 0;
        }
        if (state == State.QUOTED) {
            state = c == layout.quote() ? State.CLOSED : State.QUOTED;
        } else if (c == layout.quote() && state != State.PLAIN) {
            state = State.QUOTED;
            isBlank = false;
        } else if (c == layout.delimiter()) {
            field++;
            state = State.START;
            isBlank = false;
        } else if (isBreak) {
            if (!isSecondOfTwo) {
                endRecord();
            }
        } else if (c != '\uFEFF') {
            state = State.PLAIN;
            isBlank = false;
        }
    }

    private void endRecord() {
        if (!isBlank || (countsBlanks && records >= 0)) {
            records++;
        }
        field = 0;
        state = State.START;
        isBlank = true;
    }

    @Override
    public Spot spot() {
        return new Spot(line, records + 1, field, column);
    }

    @Override
    public TableCutter copy() {
        TableCutter copy = new TableCutter(layout, countsBlanks ? 1 : 2);
        copy.line = line;
        copy.records = records;
        copy.field = field;
        copy.column = column;
        copy.state = state;
        copy.isBlank = isBlank;
        copy.isAfterReturn = isAfterReturn;
        return copy;
    }
}
