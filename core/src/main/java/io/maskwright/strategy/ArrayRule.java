package io.maskwright.strategy;

import io.maskwright.internal.text.Graphemes;

/** A rule that masks in an array, one way for common texts and all others. */
interface ArrayRule extends TextRule {

    /** The result for a text of which nothing may be shown. */
    int HIDE_ALL = 0;

    /** By how much a masked text may be longer than the text. */
    int ROOM = 8;

    /**
     * Masks a text in place.
     *
     * @param chars holds well-formed text in NFC from its start; left with anything if the result is no length
     * @param length the length of the text, 1 or more; the array has room for 8 more
     * @return the length of the masked text, or {@link #HIDE_ALL}
     */
    int maskInPlace(char[] chars, int length);

    /**
     * Masks a text that has nothing but the letters or digits of ASCII that its kind is most often written with: one pass
     * that asks for nothing else.
     *
     * @param chars holds any text from its start; left as it is if it is not plain
     * @param length the length of the text, 1 or more
     * @return the length of the masked text, as {@link #maskInPlace} gives it, or {@link QuickMask#NOT_COMMON} for others
     */
    default int plain(char[] chars, int length) {
        return QuickMask.NOT_COMMON;
    }

    @Override
    default String mask(String text) {
        int length = text.length();
        char[] chars = new char[length + ROOM];
        text.getChars(0, length, chars, 0);
        int plain = plain(chars, length);
        int masked = plain > 0 ? plain : maskInPlace(chars, length);
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
