package io.maskwright.spark;

import io.maskwright.KeyUnavailableException;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.Subkeys;
import java.util.Map;

/**
 * Under which key values of a domain were treated.
 *
 * @param version the version of the key
 * @param check its check value: machines that keep different keys under one version have different ones. It tells nothing of the key
 */
record UsedKey(int version, String check) {

    /** What the check value is derived for. */
    private static final String PURPOSE = "spark";

    /** The version of its derivation. */
    private static final int FORMAT_VERSION = 1;

    /** The key of a domain that new values are treated with in this process. */
    static UsedKey of(DomainKeys keys, String domain) {
        Subkeys subkeys = keys.subkeys(domain, PURPOSE, FORMAT_VERSION);
        int version = subkeys.primaryVersion();
        return new UsedKey(version, subkeys.check(version));
    }

    /**
     * Makes sure that two tasks used the same key.
     *
     * @throws SparkExportException if they did not
     */
    void requireSame(String domain, UsedKey other) {
        if (version != other.version) {
            throw new SparkExportException("the key of domain " + domain + " was rotated during the run: versions "
                    + Math.min(version, other.version) + " and " + Math.max(version, other.version)
                    + " were both used; nothing is published, run it again");
        }
        if (!check.equals(other.check)) {
            throw different(domain, version);
        }
    }

    private static SparkExportException different(String domain, int version) {
        return new SparkExportException("the machines have different keys for version " + version + " of domain "
                + domain + ", so equal values became different ones; nothing is published");
    }

    /**
     * Makes sure that what executors used is what the driver has, which signs for it. A key that the driver cannot reach is not
     * compared.
     *
     * @throws SparkExportException if it is not
     */
    static void requireSame(Map<String, UsedKey> used, DomainKeys keys) {
        used.forEach((domain, key) -> {
            try {
                String check = keys.subkeys(domain, PURPOSE, FORMAT_VERSION).check(key.version);
                if (!check.equals(key.check)) {
                    throw different(domain, key.version);
                }
            } catch (KeyUnavailableException e) {
                // The driver needs only the key that signs.
            }
        });
    }
}
