package io.maskwright.format;

/** Whether all parts of a name are usual ones. */
enum Tier {
    COMMON,
    OTHER
}
