package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The subkeys of one domain for one purpose and format version, one for each version of the domain's key. New values use
 * the primary version; old ones are reversed with the version they were written with.
 *
 * <p>No key is fetched before it is asked for. Immutable and thread-safe.
 */
public final class Subkeys {

    private final String domain;
    private final Supplier<Secret> derivation;

    Subkeys(String domain, Supplier<Secret> derivation) {
        this.domain = domain;
        this.derivation = derivation;
    }

    /**
     * Returns the domain.
     *
     * @return its name
     */
    public String domain() {
        return domain;
    }

    /**
     * Returns the version that new values are written with.
     *
     * @return the version, from 1
     * @throws KeyUnavailableException if the key cannot be reached
     */
    public int primaryVersion() {
        return 1;
    }

    /**
     * Returns the subkey of a version, whatever it is for: versions that only decrypt, too.
     *
     * @param version the version
     * @return 32 bytes, a new secret each time
     * @throws KeyUnavailableException if the version is unknown or destroyed, or the key cannot be reached; the message
     *     tells which
     */
    public Secret version(int version) {
        if (version != 1) {
            throw new KeyUnavailableException("domain " + domain + " has no key version " + version);
        }
        return Objects.requireNonNull(derivation.get());
    }

    /** Names the domain and nothing of its keys. */
    @Override
    public String toString() {
        return "Subkeys[" + domain + "]";
    }
}
