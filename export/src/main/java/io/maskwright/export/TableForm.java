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
    }

    private static boolean isLineBreak(char c) {
        return c == '\r' || c == '\n';
    }
}
