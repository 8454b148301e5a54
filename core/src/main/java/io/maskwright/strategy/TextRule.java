package io.maskwright.strategy;

import io.maskwright.Strategy;
import java.util.OptionalInt;

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

    /** The greatest length of a masked text, as {@link Strategy#maxLength} tells it; unknown by default. */
    default OptionalInt maxLength(int inputMaxLength) {
        return OptionalInt.empty();
    }

    /** What stands for what is hidden. */
    default char mark() {
        return Hiding.MASK;
    }

    /**
     * Tells whether a text is a masked one, as far as its shape tells.
     *
     * @param text well-formed text in NFC, not empty
     * @return whether something in it is hidden, and masking it again changes nothing
     */
    default boolean isMasked(String text) {
        return text.indexOf(mark()) >= 0 && mask(text).equals(text);
    }
}
