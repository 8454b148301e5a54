package io.maskwright.strategy;

/**
 * A strategy that can mask common texts in the array of characters they were copied to, so that an outlet which writes
 * characters needs no object at all. Implemented by built-in strategies; the results are those of
 * {@link io.maskwright.Strategy#apply}.
 */
public interface QuickMask {

    /** The result for a text that {@link io.maskwright.Strategy#apply} must treat: {@value}. */
    int NOT_COMMON = -1;

    /**
     * Masks a text in place.
     *
     * @param chars holds the text from its start; left with anything if the text is not common
     * @param length the length of the text, 1 or more and at least 8 less than that of the array
     * @return the length of the masked text, or {@link #NOT_COMMON}; never fails
     */
    int maskInPlace(char[] chars, int length);
}
