package io.maskwright.strategy;

/** How a text is masked in part. */
@FunctionalInterface
interface TextRule {

    /**
     * Masks a text.
     *
     * @param text well-formed text in NFC, not empty
     * @return the masked text; a masked text masked again stays the same
     */
    String mask(String text);

    /**
     * Masks a common text in place: a short way that gives what {@link #mask} gives.
     *
     * @param chars holds the text from its start
     * @param length the length of the text, 1 or more; the array has room for 8 more
     * @return the length of the masked text, or {@link QuickMask#NOT_COMMON}
     */
    default int quick(char[] chars, int length) {
        return QuickMask.NOT_COMMON;
    }
}
