package io.maskwright.plan;

import java.util.Objects;

/**
 * A number of a document that is shown, with its digits, exponent and sign as they stand in the input.
 *
 * @param text the number as written
 */
public record NumberAsWritten(String text) {

    /**
     * Checks that there is a text.
     *
     * @param text the number as written
     */
    public NumberAsWritten {
        Objects.requireNonNull(text, "text must not be null");
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "NumberAsWritten";
    }
}
