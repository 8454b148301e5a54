package io.maskwright;

/**
 * A token vault cannot be reached, is full, read-only or damaged, or none is declared for a domain. No token is handed
 * out that the vault does not hold durably, and the value never leaves in its place.
 */
public final class VaultUnavailableException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message names the vault or the domain and the reason, never a value, a token or key material
     */
    public VaultUnavailableException(String message) {
        super(message);
    }

    @Override
    protected UnavailableException withMessage(String message) {
        return new VaultUnavailableException(message);
    }
}
