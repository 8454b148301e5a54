package io.maskwright;

/** Input carries a masked form of a value where the value itself is due, or what it carries cannot be taken. */
public final class ReadBackException extends MaskwrightException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message names the type and the property; nothing of the input
     */
    public ReadBackException(String message) {
        super(message);
    }
}
