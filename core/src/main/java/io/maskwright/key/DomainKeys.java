package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/**
 * The keys of the domains that a policy declares. A domain names who may join: equal values in one domain give equal
 * results everywhere, results of different domains never correlate. Each (domain, purpose, format version) has its own
 * subkey of 32 bytes by HKDF-SHA-256 (RFC 5869, without salt) from the domain's key.
 *
 * <p>Immutable and thread-safe.
 */
public final class DomainKeys {

    /** No domains: whatever asks for one fails. */
    public static final DomainKeys NONE = new DomainKeys(Map.of());

    private static final int SUBKEY_BYTES = 32;

    private final Map<String, KeySource> sources;

    private DomainKeys(Map<String, KeySource> sources) {
        this.sources = sources;
    }

    /**
     * Creates the keys of some domains.
     *
     * @param sources the source of the key of each domain, by the domain's name; copied, without nulls
     * @return the keys
     */
    public static DomainKeys of(Map<String, KeySource> sources) {
        return new DomainKeys(Map.copyOf(sources));
    }

    /**
     * Returns the names of the domains.
     *
     * @return the names, immutable, in no order
     */
    public Set<String> domains() {
        return sources.keySet();
    }

    /**
     * Returns the keyed one-way function of a domain and purpose. No key is fetched yet.
     *
     * @param domain a name in {@link #domains()}
     * @param purpose what it is used for, such as the name of a strategy; null is refused
     * @param formatVersion the version of the output format, from 1
     * @return the function
     * @throws KeyUnavailableException if there is no such domain
     */
    public KeyedHash keyedHash(String domain, String purpose, int formatVersion) {
        Objects.requireNonNull(purpose, "purpose must not be null");
        KeySource source = sources.get(domain);
        if (source == null) {
            throw new KeyUnavailableException("domain " + domain + " is not declared");
        }
        // Lengths make the parts unambiguous: ("a", "bc") and ("ab", "c") must not share a subkey.
        String info = "maskwright/" + formatVersion + "/" + domain.length() + ":" + domain + "/" + purpose;
        return new KeyedHash(() -> derive(source, info.getBytes(StandardCharsets.UTF_8)));
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
        Objects.requireNonNull(purpose, "purpose must not be null");
        KeySource source = sources.get(domain);
        if (source == null) {
            throw new KeyUnavailableException("domain " + domain + " is not declared");
        }
        String info = "maskwright/" + formatVersion + "/" + domain.length() + ":" + domain + "/" + purpose;
        return new Subkeys(domain, () -> Secret.of(derive(source, info.getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] derive(KeySource source, byte[] info) {
        // The secret stays open: a source may hand out the same one each time.
        byte[] key = source.fetch().unwrap();
        try {
            HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
            generator.init(new HKDFParameters(key, null, info));
            byte[] subkey = new byte[SUBKEY_BYTES];
            generator.generateBytes(subkey, 0, subkey.length);
            return subkey;
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Names the domains and nothing of their keys. */
    @Override
    public String toString() {
        return "DomainKeys" + sources.keySet();
    }
}
