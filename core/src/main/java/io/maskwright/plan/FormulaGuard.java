package io.maskwright.plan;

/**
 * Keeps spreadsheets from running a cell: {@code =HYPERLINK(…)} → {@code '=HYPERLINK(…)}, {@code +86 138} → as it is. The one rule of all
 * outlets that write tables as text.
 *
 * <p>Stateless and thread-safe.
 */
public final class FormulaGuard {

    private static final char MARK = '\'';
    private static final char FIRST_IDEOGRAPH = '\u4E00';
    private static final char LAST_IDEOGRAPH = '\u9FFF';

    private FormulaGuard() {}

    /**
     * Returns the cell, with an apostrophe in front if it starts like a formula: with {@code =}, {@code +}, {@code -} or {@code @}, also
     * in full width or behind what cannot be seen, or with a tab or a line break. What starts with {@code +} or {@code -} and has only
     * digits, spaces and {@code -.,()/*} stays as it is: without a letter nothing can be called.
     *
     * @param cell the text of a cell or the name of a column
     * @return the text to write; the same object where it is harmless. What has its apostrophe gets no second one
     */
    public static String neutralise(String cell) {
        return startsLikeFormula(cell) ? MARK + cell : cell;
    }

    /**
     * Tells whether a cell that starts with a character may need an apostrophe: most need no closer look.
     *
     * @param first the first UTF-16 code unit of the cell
     * @return false if {@link #neutralise} would return the cell as it is, whatever follows
     */
    public static boolean mayStart(char first) {
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
