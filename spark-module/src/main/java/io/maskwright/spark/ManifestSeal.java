package io.maskwright.spark;

import io.maskwright.fpe.FpeStamp;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.Subkeys;
import io.maskwright.plan.EvidenceKey;
import io.maskwright.plan.Treatment;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the MAC on a manifest, under the same key as exports on one machine choose. */
final class ManifestSeal {

    private final DomainKeys keys;
    private final @Nullable String chosen;
    private final @Nullable String domain;

    /**
     * Chooses the domain: the one that is given, or the first that a field's strategy names, or the first of the policy by name; and
     * fetches its key, so that an export whose manifest could not be signed does not start.
     *
     * @throws io.maskwright.KeyUnavailableException if the key cannot be reached
     */
    ManifestSeal(DomainKeys keys, List<Treatment> fields, @Nullable String chosen) {
        this.keys = keys;
        this.chosen = chosen;
        this.domain = EvidenceKey.domain(keys, fields, chosen).orElse(null);
        if (domain != null) {
            EvidenceKey.of(keys, domain).primaryVersion();
        }
    }

    /** The whole text of a manifest, which says so if there is no key. */
    String sealed(ManifestBody body) {
        FpeStamp stamp =
                chosen == null ? EvidenceKey.firstStamp(keys, body.fields()).orElse(null) : null;
        String signing = stamp == null ? domain : stamp.domain();
        if (signing == null) {
            return body.write().member("mac", "unsigned").close('}').toString();
        }
        Subkeys subkeys = EvidenceKey.of(keys, signing);
        int version = stamp == null ? subkeys.primaryVersion() : stamp.keyVersion();
        String canonical = mac(body, signing, version).close('}').close('}').toString();
        String value = HexFormat.of().formatHex(subkeys.keyedHash(version).hash(canonical));
        return mac(body, signing, version)
                .member("value", value)
                .close('}')
                .close('}')
                .toString();
    }

    private static JsonText mac(ManifestBody body, String signing, int version) {
        return body.write().name("mac").open('{').member("domain", signing).member("keyVersion", version);
    }
}
