package io.maskwright.strategy;

import io.maskwright.internal.text.Graphemes;

/** How a text is hidden whole. */
final class Hiding {

    /** What stands for a secret: its length is that of no value. */
    static final String REDACTED = "********";

    /** The mask character. */
    static final char MASK = '*';

    private Hiding() {}

    /** One mark per grapheme cluster, at most eight, so that a long text does not tell its length. */
    static String all(String text) {
        return REDACTED.substring(0, Graphemes.countUpTo(text, REDACTED.length()));
    }
}
