package io.maskwright.format;

import io.maskwright.Category;
import org.jspecify.annotations.Nullable;

/**
 * A data format: it tells whether a text is a well-formed value, and gives equal values one form.
 *
 * <p>Formats never throw for a text, whatever it holds, take time linear in its length, and keep nothing of it.
 * Immutable and thread-safe.
 */
public interface Format {

    /**
     * Returns the category whose values have this format.
     *
     * @return the category, such as {@code bank.iban}
     */
    Category category();

    /**
     * Tells whether a text is a well-formed value. White space and the usual separators within the value are no fault,
     * nor are full-width characters and lower case.
     *
     * @param text any text, also empty; null is refused
     * @return valid, or the first reason found
     * @throws NullPointerException if the text is null
     */
    Validity validate(String text);

    /**
     * Returns the one form of a value: without separators, in ASCII and upper case, or what the format says. Two texts
     * that write the same value give the same form.
     *
     * @param text any text, also empty; null is refused
     * @return the canonical form, or null if the text is not valid
     * @throws NullPointerException if the text is null
     */
    @Nullable
    String canonical(String text);
}
