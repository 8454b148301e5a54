package io.maskwright.export;

import io.maskwright.key.DomainKeys;
import io.maskwright.plan.Treatment;
import io.maskwright.strategy.UsesKeys;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Chooses the domain whose key an export proves and seals by, before the first record. */
final class EvidenceKey {

    private EvidenceKey() {}

    /**
     * Returns the domain: the one that was chosen, or the first that a field's strategy names, in their order, or the first
     * of the policy by name; none if the policy has none.
     */
    static Optional<String> domain(Options options, List<Treatment> fields) {
        @Nullable String chosen = options.evidence().domain();
        if (chosen != null) {
            return Optional.of(chosen);
        }
        Set<String> declared = options.policy().keys().domains();
        for (Treatment field : fields) {
            for (String domain : UsesKeys.of(field.decision().strategy())) {
                if (declared.contains(domain)) {
                    return Optional.of(domain);
                }
            }
        }
        return new TreeSet<>(declared).stream().findFirst();
    }

    /**
     * Fetches the key, so that an export without it fails before the first record.
     *
     * @throws io.maskwright.KeyUnavailableException if it cannot be reached
     */
    static int version(DomainKeys keys, String domain) {
        return keys.subkeys(domain, ManifestFile.PURPOSE, ManifestFile.KEY_VERSION)
                .primaryVersion();
    }
}
