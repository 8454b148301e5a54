package io.maskwright.export.proof;

/** One record a line; blank lines are none. */
final class LineCutter implements Cutter {

    private long line = 1;
    private long records;
    private int column;
    private boolean isBlank = true;

    @Override
    public void pass(char c) {
        if (c == '\n') {
            if (!isBlank) {
                records++;
            }
            line++;
            column = 0;
            isBlank = true;
        } else if (!isBlank || !(Character.isWhitespace(c) || c == '\uFEFF')) {
            // What stands before a document is no part of it.
            column++;
            isBlank = false;
        }
    }

    @Override
    public Spot spot() {
        return new Spot(line, records + 1, -1, column);
    }

    @Override
    public LineCutter copy() {
        LineCutter copy = new LineCutter();
        copy.line = line;
        copy.records = records;
        copy.column = column;
        copy.isBlank = isBlank;
        return copy;
    }
}
