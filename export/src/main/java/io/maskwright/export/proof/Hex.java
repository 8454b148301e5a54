package io.maskwright.export.proof;

/** Hexadecimal digits in either case. */
final class Hex {

    private static final int TEN = 10;

    private Hex() {}

    /** What a digit stands for, or -1 if it is none. */
    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'a' && c <= 'f') {
            return c - 'a' + TEN;
        }
        return c >= 'A' && c <= 'F' ? c - 'A' + TEN : -1;
    }
}
