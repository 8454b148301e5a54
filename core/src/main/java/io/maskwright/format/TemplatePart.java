package io.maskwright.format;

/** One part of a template: its values in a fixed order, each written in one way. Immutable. */
interface TemplatePart {

    /** Returns how many values there are, 1 to 2^62. */
    long size();

    /** Returns which value stands in a text from a place on, or -1 if none does. */
    long read(String text, int start);

    /** Returns how many UTF-16 units the value takes that {@link #read} has found there. */
    int units(String text, int start);

    /** Appends a value. */
    void write(long index, StringBuilder out);

    /** Returns how many UTF-16 units a value takes at most. */
    int maxUnits();
}
