package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The keys of the domains that a policy declares. A domain names who may join: equal values in one domain give equal
 * results everywhere, results of different domains never correlate. Each (domain, purpose, format version) has its own
 * subkey of 32 bytes for each version of the domain's key, by HKDF-SHA-256 (RFC 5869, without salt).
 *
 * <p>A key is fetched when it is first needed, once, and held by this object: a rotation is seen by objects made after it.
 * Several domains of one key share one fetch.
 *
 * <p>Immutable and thread-safe.
 */
public final class DomainKeys {

    /** No domains: whatever asks for one fails. */
    public static final DomainKeys NONE = new DomainKeys(Map.of(), KeyUse.PROTECT);

    private final Map<String, HeldKey> keys;
    private final KeyUse use;

    private DomainKeys(Map<String, HeldKey> keys, KeyUse use) {
        this.keys = keys;
        this.use = use;
    }

    /**
     * Creates the keys of some domains, for protecting alone: whatever reverses a value refuses them.
     *
     * @param keyNames the name of the key of each domain, by the domain's name; copied, without nulls
     * @param provider where the keys come from
     * @return the keys
     */
    public static DomainKeys of(Map<String, String> keyNames, KeyProvider provider) {
        return of(keyNames, provider, KeyUse.PROTECT);
    }

    /**
     * Creates the keys of some domains.
     *
     * @param keyNames the name of the key of each domain, by the domain's name; copied, without nulls
     * @param provider where the keys come from
     * @param use what they may be used for
     * @return the keys
     */
    public static DomainKeys of(Map<String, String> keyNames, KeyProvider provider, KeyUse use) {
        Objects.requireNonNull(provider, "provider must not be null");
        Objects.requireNonNull(use, "use must not be null");
        Map<String, HeldKey> byName = new HashMap<>();
        Map<String, HeldKey> byDomain = new HashMap<>();
        keyNames.forEach((domain, name) -> byDomain.put(
                Objects.requireNonNull(domain, "a domain must not be null"),
                byName.computeIfAbsent(
                        Objects.requireNonNull(name, "the name of a key must not be null"),
                        key -> new HeldKey(key, provider))));
        return new DomainKeys(Map.copyOf(byDomain), use);
    }

    /**
     * Returns the names of the domains.
     *
     * @return the names, immutable, in no order
     */
    public Set<String> domains() {
        return keys.keySet();
    }

    /**
     * Returns the name of the key of a domain. No key is fetched.
     *
     * @param domain a name in {@link #domains()}
     * @return the name of its key, as the policy names it
     * @throws KeyUnavailableException if there is no such domain
     */
    public String keyName(String domain) {
        HeldKey key = keys.get(Objects.requireNonNull(domain, "domain must not be null"));
        if (key == null) {
            throw new KeyUnavailableException("domain " + domain + " is not declared");
        }
        return key.name();
    }

    /**
     * Returns the keyed one-way function of a domain and purpose, under the primary version of the domain's key. No key is
     * fetched yet.
     *
     * @param domain a name in {@link #domains()}
     * @param purpose what it is used for, such as the name of a strategy; null is refused
     * @param formatVersion the version of the output format, from 1
     * @return the function
     * @throws KeyUnavailableException if there is no such domain
     */
    public KeyedHash keyedHash(String domain, String purpose, int formatVersion) {
        return subkeys(domain, purpose, formatVersion).keyedHash();
    }

    /**
     * Returns the subkeys of a domain and purpose. No key is fetched yet.
     *
     * @param domain a name in {@link #domains()}
     * @param purpose what they are used for, such as the name of a strategy; null is refused
     * @param formatVersion the version of the output format, from 1
     * @return the subkeys
     * @throws KeyUnavailableException if there is no such domain
     */
    public Subkeys subkeys(String domain, String purpose, int formatVersion) {
        Objects.requireNonNull(domain, "domain must not be null");
        Objects.requireNonNull(purpose, "purpose must not be null");
        if (formatVersion < 1) {
            throw new IllegalArgumentException("formatVersion must be from 1, but was " + formatVersion);
        }
        if (purpose.indexOf('\0') >= 0) {
            throw new KeyUnavailableException(
                    "the name of a purpose has a zero character, which marks its check value");
        }
        HeldKey key = keys.get(domain);
        if (key == null) {
            throw new KeyUnavailableException("domain " + domain + " is not declared");
        }
        return new Subkeys(domain, key, info(domain, purpose, formatVersion), use);
    }

    /** A length makes the parts unambiguous: ("a", "bc") and ("ab", "c") must not share a subkey. */
    private static byte[] info(String domain, String purpose, int formatVersion) {
        String info = "maskwright/" + formatVersion + "/" + domain.length() + ":" + domain + "/" + purpose;
        try {
            // Half a character would turn into a question mark, and two names into one.
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(info));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new KeyUnavailableException("the name of a domain or a purpose has a lone surrogate");
        }
    }

    /** Names the domains and nothing of their keys. */
    @Override
    public String toString() {
        return "DomainKeys" + keys.keySet();
    }
}
