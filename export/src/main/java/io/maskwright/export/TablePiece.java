package io.maskwright.export;

/** Some records of a table that follow each other, as their UTF-8 bytes, which nobody changes. */
final class TablePiece {

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final int records;
    private final int blanks;
    private final long offset;
    private final long line;

    /**
     * Creates a piece.
     *
     * @param bytes holds the records; not copied
     * @param from where they start
     * @param to where they end
     * @param records how many there are, without blank lines
     * @param blanks how many blank lines there are
     * @param offset where they start in the text of the file
     * @param line the line at which they start, from 1
     */
    TablePiece(byte[] bytes, int from, int to, int records, int blanks, long offset, long line) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.records = records;
        this.blanks = blanks;
        this.offset = offset;
        this.line = line;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int records() {
        return records;
    }

    int blanks() {
        return blanks;
    }

    long offset() {
        return offset;
    }

    long line() {
        return line;
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "TablePiece[" + (to - from) + " bytes, " + records + " records]";
    }
}
