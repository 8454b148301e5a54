package io.maskwright.strategy;

import io.maskwright.internal.text.Numerals;

/**
 * The characters of a number that count, and the separators between them that are kept. A mark counts as a hidden
 * character, so that a masked number has the shape of a number.
 */
enum Positions {
    /** Digits of any script. */
    DIGITS(" -.\u3000\u00a0\u2010\u2011\u2013\uff0d"),
    /** Digits as people write them in telephone numbers. */
    PHONE(" -./()\u3000\u00a0\u2010\u2011\u2012\u2013\u2014\uff0d\uff08\uff09"),
    /** Letters and digits. */
    LETTERS_AND_DIGITS(" -./\u3000\u00a0");

    /** What {@link #count} returns for a text that has other characters. */
    static final int NONE = -1;

    private static final int SEPARATOR = 0;
    private static final int POSITION = 1;
    private static final int OTHER = -1;

    /** Before this character stand all digits and separators of ASCII: a bit each tells them. */
    private static final char BITS = Long.SIZE;

    private static final long LOW_POSITIONS = 0x3ffL << '0' | 1L << Hiding.MASK;

    private final String separators;
    private final long lowKnown;

    Positions(String separators) {
        this.separators = separators;
        this.lowKnown = separators
                        .chars()
                        .filter(c -> c < Long.SIZE)
                        .mapToLong(c -> 1L << c)
                        .reduce(0, (a, b) -> a | b)
                | LOW_POSITIONS;
    }

    boolean isPosition(char c) {
        if (c == Hiding.MASK || Numerals.isDigit(c)) {
            return true;
        }
        return this == LETTERS_AND_DIGITS
                && (Ascii.isLetter(c) || (c >= 0x80 && !Character.isSurrogate(c) && Character.isLetter(c)));
    }

    /** Counts the positions of a stretch of an array. */
    int count(char[] chars, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            int kind = kind(chars[i]);
            if (kind == OTHER) {
                return NONE;
            }
            count += kind;
        }
        return count;
    }

    /**
     * Hides the positions of a stretch of an array but the first and last ones; separators stay. The stretch has nothing
     * else.
     */
    void keepEnds(char[] chars, int from, int to, int count, int first, int last) {
        int place = 0;
        int end = count - last;
        for (int i = from; i < to && place < end; i++) {
            int kind = chars[i] < BITS ? lowKind(chars[i]) : highKind(chars[i]);
            if (place >= first && kind == POSITION) {
                chars[i] = Hiding.MASK;
            }
            place += kind;
        }
    }

    /** Returns the character at a position, which exists. */
    char at(char[] chars, int from, int position) {
        int place = 0;
        int i = from;
        while (kind(chars[i]) != POSITION || place++ < position) {
            i++;
        }
        return chars[i];
    }

    private int kind(char c) {
        return c >= BITS ? highKind(c) : (lowKnown >>> c & 1) == 0 ? OTHER : lowKind(c);
    }

    private int highKind(char c) {
        return isPosition(c) ? POSITION : c >= 0x80 && separators.indexOf(c) >= 0 ? SEPARATOR : OTHER;
    }

    /** The kind of a known character before {@link #BITS}; a sum of these needs no branch. */
    private static int lowKind(char c) {
        return (int) (LOW_POSITIONS >>> c) & 1;
    }
}
