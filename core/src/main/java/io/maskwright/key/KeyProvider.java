package io.maskwright.key;

import io.maskwright.KeyUnavailableException;

/**
 * Where keys come from: a key store, a file, the environment, a key management service, or code of the application:
 * {@code name -> Keyring.of(name, secret)}.
 *
 * <p>A policy asks once for each key, when a value first needs it, and holds the answer as long as it lives: a policy can
 * be read, checked and explained on a machine that has no key, no value waits for a disk or a network twice, and all
 * values of one run are written with one version. A rotation is seen by a policy that is loaded after it. A failure is not
 * held: the next value asks again.
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface KeyProvider {

    /**
     * Fetches a key in all its versions.
     *
     * @param name the name of the key; a provider of one key may give it under any name
     * @return the keyring, never null
     * @throws KeyUnavailableException if the key is missing, cannot be reached or is too weak; the message names the key
     *     or where it was looked for, and never holds key material
     */
    Keyring keyring(String name);
}
