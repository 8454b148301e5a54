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
        if (first + last >= count) {
            return text;
        }
        int start = first == 0 ? from : indexOf(text, from, first - 1) + 1;
        int end = last == 0 ? text.length() : indexFromEnd(text, last);
        return MaskedChars.of(text, start, end, this);
    }

    private int indexOf(String text, int from, int position) {
        int place = 0;
        int index = from;
        while (!isPosition(text.charAt(index)) || place++ < position) {
            index++;
        }
        return index;
    }

    /** The index of the first of the last positions. */
    private int indexFromEnd(String text, int last) {
        int place = 0;
        int index = text.length();
        while (place < last) {
            index--;
            place += isPosition(text.charAt(index)) ? 1 : 0;
        }
        return index;
    }

    /** Returns the character at a position, which exists. */
    char at(String text, int from, int position) {
        return text.charAt(indexOf(text, from, position));
    }
}
