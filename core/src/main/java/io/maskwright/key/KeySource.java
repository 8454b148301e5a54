package io.maskwright.key;

import io.maskwright.KeyUnavailableException;

/**
 * Where a named key comes from. It is asked when the key is first needed, so that a policy can be read, checked and
 * explained on a machine that has no key.
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface KeySource {

    /**
     * Fetches the key.
     *
     * @return the key
     * @throws KeyUnavailableException if it is missing, cannot be reached or is too weak; the message names the source
     *     and never holds key material
     */
    Secret fetch();
}
