package io.maskwright.export;

/** How the cells and records of a table are told apart. */
record TableForm(char delimiter, char quote, LineEnding lineEnding) {

    TableForm {
        if (delimiter == quote) {
            throw new IllegalArgumentException("delimiter and quote must be two characters, but are one");
        }
        if (isLineBreak(delimiter) || isLineBreak(quote)) {
            throw new IllegalArgumentException("delimiter and quote must not be line breaks");
        }
        if (Character.isSurrogate(delimiter) || Character.isSurrogate(quote)) {
            throw new IllegalArgumentException("delimiter and quote must be whole characters");
        }
    }

    /** What starts a comment to some readers, so that a record which begins with it is quoted. */
    char comment() {
        char c = '#';
        while (c == delimiter || c == quote) {
            // Any control that nobody starts a record with will do.
            c = c == '#' ? '\u0001' : (char) (c + 1);
        }
        return c;
    }

    private static boolean isLineBreak(char c) {
        return c == '\r' || c == '\n';
    }
}
