package io.maskwright.export;

import io.maskwright.KeyUnavailableException;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyedHash;
import io.maskwright.key.Subkeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The MAC of a checkpoint, so that nobody without a key of the policy can make a run go on with other counts or from
 * another place.
 *
 * @param domain the domain whose key makes it
 * @param keyVersion the version of the key
 * @param value HMAC-SHA-256 in hexadecimal digits
 */
record CheckpointSeal(String domain, int keyVersion, String value) {

    private static final String PURPOSE = "checkpoint";
    private static final int FORMAT_VERSION = 1;

    /** Returns the MAC of a text by the first key of a policy that can be reached, or null if there is none. */
    static @Nullable CheckpointSeal of(String text, DomainKeys keys) {
        for (String domain : new TreeSet<>(keys.domains())) {
            try {
                Subkeys subkeys = keys.subkeys(domain, PURPOSE, FORMAT_VERSION);
                int version = subkeys.primaryVersion();
                KeyedHash hash = subkeys.keyedHash(version);
                return new CheckpointSeal(domain, version, HexFormat.of().formatHex(hash.hash(text)));
            } catch (KeyUnavailableException e) {
                // A domain that the dataset does not use need not be reachable.
            }
        }
        return null;
    }

    /** Tells whether a MAC is the expected one; where a key can be reached, none at all is not. */
    static boolean fits(@Nullable CheckpointSeal seal, String text, DomainKeys keys) {
        CheckpointSeal expected = of(text, keys);
        if (seal == null || expected == null) {
            return seal == null && expected == null;
        }
        return seal.domain().equals(expected.domain())
                && seal.keyVersion() == expected.keyVersion()
                && MessageDigest.isEqual(bytes(seal.value()), bytes(expected.value()));
    }

    /** Returns a short text for each domain that tells its primary key from others, and nothing of the key. */
    static String keyOf(String domain, DomainKeys keys) {
        try {
            Subkeys subkeys = keys.subkeys(domain, PURPOSE, FORMAT_VERSION);
            int version = subkeys.primaryVersion();
            return version + ":" + subkeys.check(version);
        } catch (KeyUnavailableException e) {
            return "unavailable";
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
