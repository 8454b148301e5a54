package io.maskwright.internal.json;

/** What a JSON value is. */
public enum JsonKind {
    /** An object; the scanner stands behind its opening brace. */
    OBJECT,
    /** An array; the scanner stands behind its opening bracket. */
    ARRAY,
    /** A string, read to its end. */
    STRING,
    /** A number, read to its end. */
    NUMBER,
    /** The word {@code true}. */
    TRUE,
    /** The word {@code false}. */
    FALSE,
    /** The word {@code null}. */
    NULL
}
