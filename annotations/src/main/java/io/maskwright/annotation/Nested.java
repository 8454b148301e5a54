package io.maskwright.annotation;

/** What {@link Sensitive} speaks of where a value is an object with fields of its own. */
public enum Nested {

    /** The object is one value: a strategy that does not take it hides it whole, or is refused. */
    WHOLE,

    /**
     * Each text, number, date or other single value inside the object is treated as the annotation says, through nested
     * objects, collections, map values and arrays, to any depth. A field that is annotated itself, or that a policy names,
     * keeps what is said of it.
     */
    LEAVES
}
