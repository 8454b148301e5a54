package io.maskwright;

/**
 * The result of a strategy that leaves the value out altogether: an outlet omits the property or the column, and a copy
 * of an object holds null in its place.
 */
public enum Omitted {
    /** The one instance. */
    OMITTED
}
