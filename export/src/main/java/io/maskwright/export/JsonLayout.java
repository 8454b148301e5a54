package io.maskwright.export;

/** How documents stand in a file. */
enum JsonLayout {
    /** Each on a line of its own. */
    LINES,
    /** As the elements of one array. */
    ARRAY
}
