package io.maskwright.strategy;

import io.maskwright.internal.text.Graphemes;

/** How a text is hidden whole. */
final class Hiding {

    /** The mask character. */
    static final char MASK = '*';

    private Hiding() {}

    /** Whether a text is one that {@link #all} gives. */
    static boolean isAll(String text) {
        return !text.isEmpty() && Strategies.REDACTED.startsWith(text);
    }

    /** One mark per grapheme cluster, at most eight, so that a long text does not tell its length. */
    static String all(String text) {
        String longest = Strategies.REDACTED;
        return longest.substring(0, Graphemes.countUpTo(text, longest.length()));
    }
}
