package io.maskwright.strategy;

import io.maskwright.MaskwrightException;

/**
 * A strategy expression or a condition cannot be read. The message says what is wrong, where, and what was perhaps meant;
 * it may quote words of the expression, which is text of a policy and never a value.
 */
public final class StrategySyntaxException extends MaskwrightException {

    private static final long serialVersionUID = 1L;

    /** Where the expression goes wrong, from 0. */
    private final int offset;

    /**
     * Creates an exception.
     *
     * @param message what is wrong
     * @param offset where in the expression, from 0
     */
    public StrategySyntaxException(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    /**
     * Returns where in the expression the fault lies.
     *
     * @return the offset in characters, from 0; the length of the expression where something is missing at its end
     */
    public int offset() {
        return offset;
    }
}
