package io.maskwright;

/**
 * A value could not be treated and the policy's choice for that is to fail, or an object could not be copied: it is
 * deeper than allowed, refers to itself, or a constructor refused the masked values.
 */
public final class MaskingException extends MaskwrightException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message names the field, the rule and the reason, never the value
     */
    public MaskingException(String message) {
        super(message);
    }
}
