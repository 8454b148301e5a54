package io.maskwright.strategy;

import io.maskwright.MaskwrightException;

/**
 * A strategy expression or a condition cannot be read. The message says what is wrong, where, and what was perhaps meant;
 * it may quote words of the expression, which is text of a policy and never a value.
 */
public final class StrategySyntaxException extends MaskwrightException {

    private static final long serialVersionUID = 1L;

    private static final int MAX_MESSAGE = 700;

    /** Where the expression goes wrong, from 0. */
    private final int offset;

    /**
     * Creates an exception.
     *
     * @param message what is wrong; cut after 700 characters
     * @param offset where in the expression, from 0
     */
    public StrategySyntaxException(String message, int offset) {
        super(bounded(message));
        this.offset = offset;
    }

    /** A message may quote a word that is as long as the expression; nobody reads more than its start. */
    private static String bounded(String message) {
        if (message.length() <= MAX_MESSAGE) {
            return message;
        }
        int end = Character.isHighSurrogate(message.charAt(MAX_MESSAGE - 1)) ? MAX_MESSAGE - 1 : MAX_MESSAGE;
        return message.substring(0, end) + "…";
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
