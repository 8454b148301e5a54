package io.maskwright.token;

import io.maskwright.KeyUnavailableException;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.Subkeys;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what a vault holds of a domain: values, with domain and token as associated data, and the index key. AES-SIV,
 * with two subkeys for each of the two purposes in each version of the domain's key. Thread-safe.
 */
final class TokenCrypto {

    private static final int FORMAT_VERSION = 1;
    private static final byte[] INDEX_LABEL = "maskwright token index".getBytes(StandardCharsets.US_ASCII);

    private final String domain;
    private final Subkeys valueMac;
    private final Subkeys valueCtr;
    private final Subkeys indexMac;
    private final Subkeys indexCtr;
    private final Map<Integer, Siv> values = new ConcurrentHashMap<>();
    private volatile int primary;

    TokenCrypto(DomainKeys keys, String domain) {
        this.domain = domain;
        this.valueMac = keys.subkeys(domain, "token:mac", FORMAT_VERSION);
        this.valueCtr = keys.subkeys(domain, "token:ctr", FORMAT_VERSION);
        this.indexMac = keys.subkeys(domain, "tokenIndex:mac", FORMAT_VERSION);
        this.indexCtr = keys.subkeys(domain, "tokenIndex:ctr", FORMAT_VERSION);
    }

    String domain() {
        return domain;
    }

    void requireReveal() {
        valueMac.requireReveal();
    }

    /** The version that new values are encrypted with, asked for once: no run mixes two. */
    int primaryVersion() {
        int known = primary;
        if (known == 0) {
            known = valueMac.primaryVersion();
            primary = known;
        }
        return known;
    }

    OpaqueBytes seal(byte[] payload, String token) {
        return OpaqueBytes.of(value(primaryVersion()).seal(payload, token.getBytes(StandardCharsets.UTF_8)));
    }

    /** Decrypts, or returns null if the value was changed or is of another token, domain or key. */
    byte @Nullable [] open(VaultEntry entry) {
        return value(entry.keyVersion())
                .open(entry.value().toArray(), entry.token().getBytes(StandardCharsets.UTF_8));
    }

    /** Tells whether a version exists. A key that cannot be reached at all is a failure. */
    boolean knows(int keyVersion) {
        primaryVersion();
        try {
            value(keyVersion);
            return true;
        } catch (KeyUnavailableException e) {
            return false;
        }
    }

    private Siv value(int keyVersion) {
        Siv known = values.get(keyVersion);
        return known == null
                ? values.computeIfAbsent(keyVersion, version -> Siv.of(valueMac, valueCtr, version)
                        .bind(domainBytes()))
                : known;
    }

    IndexKey wrap(byte[] indexKey) {
        int version = primaryVersion();
        byte[] wrapped = Siv.of(indexMac, indexCtr, version).seal(indexKey, INDEX_LABEL, domainBytes());
        return new IndexKey(OpaqueBytes.of(wrapped), version);
    }

    /** Unwraps, or returns null if the key was changed or is of another domain or key. */
    byte @Nullable [] unwrap(IndexKey key) {
        return Siv.of(indexMac, indexCtr, key.keyVersion()).open(key.wrapped().toArray(), INDEX_LABEL, domainBytes());
    }

    private byte[] domainBytes() {
        return domain.getBytes(StandardCharsets.UTF_8);
    }

    /** Names the domain and nothing of its keys. */
    @Override
    public String toString() {
        return "TokenCrypto[" + domain + "]";
    }
}
