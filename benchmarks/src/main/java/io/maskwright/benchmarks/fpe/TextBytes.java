package io.maskwright.benchmarks.fpe;

/** What a text takes on the heap of a 64-bit HotSpot with compressed pointers: a {@code String} and its array. */
final class TextBytes {

    private static final int STRING_BYTES = 24;
    private static final int ARRAY_HEADER_BYTES = 16;
    private static final int ALIGNMENT = 8;

    private TextBytes() {}

    static int of(int length, int bytesPerCharacter) {
        int array = ARRAY_HEADER_BYTES + length * bytesPerCharacter;
        return STRING_BYTES + (array + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
}
