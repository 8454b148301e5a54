package io.maskwright.export;

/**
 * Keeps spreadsheets from running a cell: {@code =HYPERLINK(…)} → {@code '=HYPERLINK(…)}, {@code +86 138} → as it is.
 */
final class FormulaGuard {

    private static final char MARK = '\'';
    private static final char FIRST_IDEOGRAPH = '\u4E00';
    private static final char LAST_IDEOGRAPH = '\u9FFF';

    private FormulaGuard() {}

    /** Returns the cell, with an apostrophe in front if it starts like a formula. */
    static String neutralise(String cell) {
        return startsLikeFormula(cell) ? MARK + cell : cell;
    }

    /** Whether a cell that starts with a character may need an apostrophe: most need no closer look. */
    static boolean mayStart(char first) {
        return !isOrdinary(first) && (isInvisible(first) || opensFormula(first));
    }

    private static boolean startsLikeFormula(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        char first = cell.charAt(0);
        if (isOrdinary(first)) {
            return false;
        }
        if (first == '\t' || first == '\r' || first == '\n') {
            return true;
        }
        int start = firstVisible(cell);
        if (start == cell.length() || !opensFormula(cell.charAt(start))) {
            return false;
        }
        return !((first == '+' || first == '-') && isNumberLike(cell));
    }

    /** Most cells start with a letter or a digit, and need no closer look. */
    private static boolean isOrdinary(char first) {
        return (first >= '0' && first <= '9')
                || (first >= 'A' && first <= 'Z')
                || (first >= 'a' && first <= 'z')
                || (first >= FIRST_IDEOGRAPH && first <= LAST_IDEOGRAPH);
    }

    /** Spreadsheets trim what cannot be seen, so a formula may hide behind it. */
    private static int firstVisible(String cell) {
        int i = 0;
        while (i < cell.length() && isInvisible(cell.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isInvisible(char c) {
        return Character.isISOControl(c)
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static boolean opensFormula(char c) {
        return switch (c) {
            case '=', '+', '-', '@', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' -> true;
            default -> false;
        };
    }

    /** Signed numbers, phone numbers and their masks: without a letter nothing can be called. */
    private static boolean isNumberLike(String cell) {
        for (int i = 1; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (!(c >= '0' && c <= '9') && " -.,()/*".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
