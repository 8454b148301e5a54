package io.maskwright.spark.app;

/**
 * The ends of lines of one text, as Spark tells them: all are what the first one is, wherever that stands. Another one is a part of a cell
 * for it, at one time, and the end of a record at another. Not thread-safe.
 */
final class LineEnds {

    private static final char NONE = '\0';

    private char first = NONE;
    /** Whether a line feed behind a return belongs to it. */
    private boolean isPair;

    private boolean isUndecided;
    private boolean isAfterReturn;
    private long line = 1;

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    /** The line, from 1, of the next character. */
    long line() {
        return line;
    }

    /** Takes the next character, and tells whether what ends a line there, or did before it, is what the first one was. */
    boolean take(char c) {
        boolean wasReturn = isAfterReturn;
        isAfterReturn = c == '\r';
        if (isUndecided) {
            isPair = c == '\n';
            isUndecided = false;
        }
        if (isBreak(c)) {
            line += c == '\n' && wasReturn ? 0 : 1;
            if (first == NONE) {
                first = c;
                isUndecided = isAfterReturn;
                return true;
            }
        }
        boolean isWhole = !isPair || wasReturn == (c == '\n');
        return isWhole && (isPair || !isBreak(c) || c == first);
    }

    /** Tells the same of what ends the text. */
    boolean end() {
        return !(isPair && isAfterReturn);
    }
}
