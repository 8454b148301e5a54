package io.maskwright;

/** What a reader learns when two results of a strategy are equal. */
public enum EqualityLeak {
    /** Nothing: the result is the same for all values, or unrelated to the value. */
    NOTHING,
    /** That both values fall into one group: the same year, the same bucket, the same visible ends. */
    GROUP,
    /** That both values are equal, or almost surely so; frequencies show through. */
    VALUE
}
