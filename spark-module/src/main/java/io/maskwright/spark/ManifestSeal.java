package io.maskwright.spark;

import io.maskwright.MaskingException;
import io.maskwright.fpe.FpeStamp;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.Subkeys;
import io.maskwright.plan.Treatment;
import io.maskwright.strategy.UsesKeys;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        this.domain = chosen == null ? first(keys.domains(), fields) : chosen;
        if (domain != null) {
            subkeys(domain).primaryVersion();
        }
    }

    private static @Nullable String first(Set<String> declared, List<Treatment> fields) {
        for (Treatment field : fields) {
            for (String named : UsesKeys.of(field.decision().strategy())) {
                if (declared.contains(named)) {
                    return named;
                }
            }
        }
        return new TreeSet<>(declared).stream().findFirst().orElse(null);
    }

    private Subkeys subkeys(String name) {
        return keys.subkeys(name, KeyVersions.PURPOSE, KeyVersions.FORMAT_VERSION);
    }

    /** The whole text of a manifest, which says so if there is no key. */
    String sealed(ManifestBody body) {
        FpeStamp stamp = chosen == null ? firstStamp(body.fields()) : null;
        String signing = stamp == null ? domain : stamp.domain();
        if (signing == null) {
            return body.write().member("mac", "unsigned").close('}').toString();
        }
        int version = stamp == null ? subkeys(signing).primaryVersion() : stamp.keyVersion();
        String canonical = mac(body, signing, version).close('}').close('}').toString();
        String value =
                HexFormat.of().formatHex(subkeys(signing).keyedHash(version).hash(canonical));
        return mac(body, signing, version)
                .member("value", value)
                .close('}')
                .close('}')
                .toString();
    }

    private static JsonText mac(ManifestBody body, String signing, int version) {
        return body.write().name("mac").open('{').member("domain", signing).member("keyVersion", version);
    }

    private @Nullable FpeStamp firstStamp(List<SparkFieldReport> fields) {
        for (SparkFieldReport field : fields) {
            for (String text : field.stamps()) {
                try {
                    FpeStamp stamp = FpeStamp.parse(text);
                    if (keys.domains().contains(stamp.domain())) {
                        return stamp;
                    }
                } catch (MaskingException e) {
                    // Strategies of one's own may have stamps of another form.
                }
            }
        }
        return null;
    }
}
