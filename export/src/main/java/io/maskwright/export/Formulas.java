package io.maskwright.export;

/** What happens to cells of a table that a spreadsheet would run as a formula. */
public enum Formulas {
    /**
     * A cell, or a column name, that starts like a formula gets an apostrophe in front. Numbers with a sign, phone
     * numbers and masks such as {@code -12.5} or {@code +86 138-****-5678} stay as they are: they cannot call anything.
     */
    NEUTRALISE,
    /** Cells are written as they are. For readers that are not spreadsheets and must get the same text back. */
    KEEP
}
