package io.maskwright;

/** A tier marked <em>refuse</em> was met: such data never leaves, not even masked. */
public final class RefusedException extends MaskwrightException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message names the field and the tier
     */
    public RefusedException(String message) {
        super(message);
    }
}
