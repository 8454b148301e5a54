package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import org.jspecify.annotations.Nullable;

/** A key that is fetched when it is first needed and then held; a failure is not held. */
final class HeldKey {

    private final String name;
    private final KeyProvider provider;
    private volatile @Nullable Keyring keyring;

    HeldKey(String name, KeyProvider provider) {
        this.name = name;
        this.provider = provider;
    }

    String name() {
        return name;
    }

    Keyring keyring() {
        Keyring ready = keyring;
        return ready == null ? fetch() : ready;
    }

    private synchronized Keyring fetch() {
        if (keyring == null) {
            keyring = ask();
        }
        return keyring;
    }

    private Keyring ask() {
        Keyring given;
        try {
            given = provider.keyring(name);
        } catch (KeyUnavailableException e) {
            throw e;
        } catch (Exception e) { // also checked ones: code in other languages throws them undeclared
            // What a provider of the application says in its message may hold anything.
            throw new KeyUnavailableException(
                    "key " + name + ": its provider failed: " + e.getClass().getName());
        }
        if (given == null) {
            throw new KeyUnavailableException("key " + name + ": its provider gave nothing");
        }
        return given;
    }
}
