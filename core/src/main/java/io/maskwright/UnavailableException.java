package io.maskwright;

/**
 * Something that treating values depends on cannot be reached: a key, a vault. Work stops, whatever the policy chose for
 * values that cannot be treated: no value leaves in place of a result.
 */
public abstract class UnavailableException extends MaskwrightException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message names what is missing and the reason, never key material and values
     */
    protected UnavailableException(String message) {
        super(message);
    }

    /**
     * Returns the same exception with nothing hung on to it: no cause and nothing suppressed, whose messages might be
     * about a value.
     *
     * @return a new exception of this class with this message and stack trace
     */
    public final UnavailableException alone() {
        UnavailableException copy = withMessage(getMessage());
        copy.setStackTrace(getStackTrace());
        return copy;
    }

    /**
     * Creates an exception of the same class.
     *
     * @param message the message
     * @return the exception
     */
    protected abstract UnavailableException withMessage(String message);
}
