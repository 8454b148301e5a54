package io.maskwright.benchmarks.strategy;

/** What a text takes on the heap of a 64-bit HotSpot with compressed pointers: a {@code String} and its array. */
final class TextSize {

    /** The place of a text in an array. */
    static final int REFERENCE_BYTES = 4;

    private static final int STRING_BYTES = 24;
    private static final int ARRAY_HEADER_BYTES = 16;
    private static final int ALIGNMENT = 8;
    private static final int LAST_LATIN_1 = 0xFF;

    private TextSize() {}

    static int bytes(String text) {
        int width = text.chars().allMatch(c -> c <= LAST_LATIN_1) ? 1 : 2;
        return STRING_BYTES + (ARRAY_HEADER_BYTES + text.length() * width + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
}
