package io.maskwright;

/**
 * A key that a strategy needs cannot be reached, is missing, destroyed or too weak; or a store of keys cannot be changed.
 * Work stops: neither the value nor a result made without the key ever leaves in its place.
 */
public final class KeyUnavailableException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message names the key and the reason, never key material
     */
    public KeyUnavailableException(String message) {
        super(message);
    }

    @Override
    protected UnavailableException withMessage(String message) {
        return new KeyUnavailableException(message);
    }
}
