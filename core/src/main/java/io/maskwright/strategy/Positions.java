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

    private final String separators;

    Positions(String separators) {
        this.separators = separators;
    }

    boolean isPosition(char c) {
        if (c == Hiding.MASK || Numerals.isDigit(c)) {
            return true;
        }
        return this == LETTERS_AND_DIGITS && !Character.isSurrogate(c) && Character.isLetter(c);
    }

    /** Counts the positions from an index on. */
    int count(String text, int from) {
        int count = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPosition(c)) {
                count++;
            } else if (separators.indexOf(c) < 0) {
                return NONE;
            }
        }
        return count;
    }

    /** Keeps what stands before an index, the separators, and the first and last of the positions. */
    String keepEnds(String text, int from, int count, int first, int last) {
        char[] masked = text.toCharArray();
        int place = 0;
        for (int i = from; i < masked.length; i++) {
            if (isPosition(masked[i])) {
                if (place >= first && place < count - last) {
                    masked[i] = Hiding.MASK;
                }
                place++;
            }
        }
        return new String(masked);
    }

    /** Returns the character at a position, which exists. */
    char at(String text, int from, int position) {
        int place = 0;
        for (int i = from; i < text.length(); i++) {
            if (isPosition(text.charAt(i)) && place++ == position) {
                return text.charAt(i);
            }
        }
        throw new IllegalArgumentException("position must be less than the number of positions, but was " + position);
    }
}
