package io.maskwright.testdata;

/** Whether a table has what makes real tables hard to read and to protect. */
public enum Oddities {
    /** None: no cell needs quotes but Vietnamese addresses, every phone has one form, no name is rare, no free text holds an identifier. */
    NONE,
    /** About as often as in a large table of people: {@code docs/test-data.md} lists them with their shares. */
    USUAL
}
