package io.maskwright.export.count;

/** What the columns of an input hold that is counted. */
public enum CountedInput {
    /** Values as they are; the policy makes pseudonyms of them. */
    ORIGINAL,
    /** Pseudonyms that an export under the policy made. What does not look like one is not counted and not shown. */
    EXPORTED
}
