package io.maskwright.export;

/**
 * Some records of a table that follow each other, as their UTF-8 bytes.
 *
 * @param bytes holds them; nobody changes it
 * @param from where they start
 * @param to where they end
 * @param records how many there are, without blank lines
 * @param blanks how many blank lines there are
 * @param offset where they start in the text of the file
 * @param line the line at which they start, from 1
 */
@SuppressWarnings("ArrayRecordComponent") // handed over and never compared
record TablePiece(byte[] bytes, int from, int to, int records, int blanks, long offset, long line) {

    /** Returns no content. */
    @Override
    public String toString() {
        return "TablePiece[" + (to - from) + " bytes, " + records + " records]";
    }
}
