package io.maskwright.key;

/**
 * A key management service, seen from here: it holds keys that never leave it, and wraps other keys with them. Written by
 * the application over the client of its service; each method is one call of the service.
 *
 * <p>The associated data is not secret and must be authenticated: unwrapping with other data than wrapping must fail. Any
 * exception means that the service refused or cannot be reached: its message is not shown, since it may hold anything.
 *
 * <p>Implementations are thread-safe, keep no plain bytes and log none.
 */
public interface KmsClient {

    /**
     * Wraps a key.
     *
     * @param kmsKey the name of the service's key, as the service has it
     * @param plain the bytes to wrap; the caller wipes them
     * @param associatedData what the wrapped key is bound to
     * @return the wrapped bytes, never null
     */
    byte[] wrap(String kmsKey, byte[] plain, byte[] associatedData);

    /**
     * Unwraps a key.
     *
     * @param kmsKey the name of the service's key it was wrapped with
     * @param wrapped what {@link #wrap} gave
     * @param associatedData what was given to {@link #wrap}
     * @return the plain bytes in an array that the caller wipes, never null
     */
    byte[] unwrap(String kmsKey, byte[] wrapped, byte[] associatedData);
}
