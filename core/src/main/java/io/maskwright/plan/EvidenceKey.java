package io.maskwright.plan;

import io.maskwright.MaskingException;
import io.maskwright.fpe.FpeStamp;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.Subkeys;
import io.maskwright.strategy.UsesKeys;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Chooses the key that an export proves by what it did, so that all outlets sign alike. */
public final class EvidenceKey {

    /** What the key of a MAC is derived for, in all versions of manifests: their texts differ in their first member. */
    private static final String PURPOSE = "manifest";

    private static final int VERSION = 1;

    private EvidenceKey() {}

    /**
     * Returns the domain whose key signs, as it is known before the first record.
     *
     * @param keys the keys of the policy
     * @param fields the fields of the run, in their order
     * @param chosen the domain that the caller chose, or null
     * @return the domain that was chosen, or the first that a field's strategy names, or the first of the policy by name; empty if the
     *     policy has none
     */
    public static Optional<String> domain(DomainKeys keys, List<Treatment> fields, @Nullable String chosen) {
        if (chosen != null) {
            return Optional.of(chosen);
        }
        Set<String> declared = keys.domains();
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
     * Returns the first stamp that names a domain of the policy, known after the last record: where nobody chose a domain, the key
     * and the version that it names sign.
     *
     * @param keys the keys of the policy
     * @param fields what became of the fields, in their order
     * @return the stamp; strategies of one's own may have stamps of another form, which are passed over
     */
    public static Optional<FpeStamp> firstStamp(DomainKeys keys, List<FieldReport> fields) {
        for (FieldReport field : fields) {
            for (String text : field.stamps()) {
                try {
                    FpeStamp stamp = FpeStamp.parse(text);
                    if (keys.domains().contains(stamp.domain())) {
                        return Optional.of(stamp);
                    }
                } catch (MaskingException e) {
                    // Of another form.
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Returns what signs manifests under the key of a domain.
     *
     * @param keys the keys of the policy
     * @param domain a domain of it
     * @return the subkeys, for protecting alone
     * @throws io.maskwright.KeyUnavailableException if the domain is not declared
     */
    public static Subkeys of(DomainKeys keys, String domain) {
        return keys.subkeys(domain, PURPOSE, VERSION);
    }
}
