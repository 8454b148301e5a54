package io.maskwright.audit;

import io.maskwright.KeyUnavailableException;
import io.maskwright.internal.text.Texts;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyedHash;
import io.maskwright.key.Subkeys;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Makes the pseudonyms by which audit events tell whom values were about: HMAC-SHA-256 under the key of the domain, for
 * this purpose alone, of the text in Unicode form NFC, cut to 128 bits.
 *
 * <p>{@code 13812345678} becomes 32 hexadecimal digits.
 *
 * <p><b>Security.</b> Equal values of a domain have equal pseudonyms under one version of its key: who reads a trail
 * learns which events were about the same value. Who also holds the key can find every value that can be guessed.
 * Pseudonyms here are no others of the domain: they cannot be compared with what the strategy {@code pseudonym} writes.
 *
 * <p>Thread-safe.
 */
public final class AuditSubjects {

    private static final String PURPOSE = "audit-subject";
    private static final int FORMAT_VERSION = 1;
    private static final int BYTES = 16;
    private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{32}");

    private final Subkeys subkeys;
    private final Map<Integer, KeyedHash> hashes = new ConcurrentHashMap<>();

    private AuditSubjects(Subkeys subkeys) {
        this.subkeys = subkeys;
    }

    /**
     * Creates the pseudonyms of a domain. No key is fetched yet.
     *
     * @param keys the keys of the domains
     * @param domain a name in them
     * @return the pseudonyms
     * @throws KeyUnavailableException if there is no such domain
     */
    public static AuditSubjects of(DomainKeys keys, String domain) {
        Objects.requireNonNull(keys, "keys must not be null");
        return new AuditSubjects(keys.subkeys(domain, PURPOSE, FORMAT_VERSION));
    }

    /**
     * Returns the version of the domain's key that {@link #pseudonym(String)} uses.
     *
     * @return the version, from 1
     * @throws KeyUnavailableException if the key cannot be reached
     */
    public int keyVersion() {
        return subkeys.primaryVersion();
    }

    /**
     * Makes the pseudonym of a value under the primary version of the domain's key.
     *
     * @param value the value, as text
     * @return 32 hexadecimal digits
     * @throws KeyUnavailableException if the key cannot be reached
     */
    public String pseudonym(String value) {
        return pseudonym(value, keyVersion());
    }

    /**
     * Makes the pseudonym of a value under a version of the domain's key.
     *
     * @param value the value, as text
     * @param keyVersion the version
     * @return 32 hexadecimal digits
     * @throws KeyUnavailableException if the version is unknown or destroyed, or the key cannot be reached
     */
    public String pseudonym(String value, int keyVersion) {
        Objects.requireNonNull(value, "value must not be null");
        String canonical = Texts.canonical(value, '\ufffd');
        byte[] hash =
                hashes.computeIfAbsent(keyVersion, subkeys::keyedHash).hash(canonical == null ? value : canonical);
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }

    /**
     * Tells whether a text has the form of a pseudonym.
     *
     * @param text any text
     * @return whether it is 32 lower-case hexadecimal digits
     */
    public static boolean isPseudonym(String text) {
        return PSEUDONYM.matcher(text).matches();
    }

    /** Names the domain and nothing of its keys. */
    @Override
    public String toString() {
        return "AuditSubjects[" + subkeys.domain() + "]";
    }
}
