package io.maskwright.strategy;

import io.maskwright.internal.text.Graphemes;

/** A rule that masks in an array, one way for common texts and all others. */
interface ArrayRule extends TextRule {

    /** The result for a text of which nothing may be shown. */
    int HIDE_ALL = 0;

    /**
     * Masks a text in place.
     *
     * @param chars holds well-formed text in NFC from its start; left with anything if the result is no length
     * @param length the length of the text, 1 or more; the array has room for 8 more
     * @return the length of the masked text, {@link #HIDE_ALL}, or {@link QuickMask#NOT_COMMON} if the array is too short
     */
    int maskInPlace(char[] chars, int length);

    /** How much longer than a text the array must be for any text of that length. */
    default int room(int length) {
        return 8;
    }

    @Override
    default String mask(String text) {
        int length = text.length();
        char[] chars = new char[length + room(length)];
        text.getChars(0, length, chars, 0);
        int masked = maskInPlace(chars, length);
        // An array too short is none of a rule that tells its room, and would hide all.
        return masked > 0 ? new String(chars, 0, masked) : Hiding.all(text);
    }

    @Override
    default int quick(char[] chars, int length) {
        for (int i = 0; i < length; i++) {
            if (!Graphemes.isAlone(chars[i])) {
                return QuickMask.NOT_COMMON;
            }
        }
        int masked = maskInPlace(chars, length);
        return masked == HIDE_ALL ? hideAll(chars, length) : masked;
    }

    /** Hides a text whose characters are clusters of their own. */
    static int hideAll(char[] chars, int length) {
        int marks = Math.min(length, Strategies.REDACTED.length());
        return Ascii.hide(chars, 0, marks, marks);
    }
}
