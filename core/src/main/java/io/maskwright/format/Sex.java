package io.maskwright.format;

/** The sex that an identity number tells. */
public enum Sex {
    /** Female. */
    FEMALE,
    /** Male. */
    MALE
}
