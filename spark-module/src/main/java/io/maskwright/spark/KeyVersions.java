package io.maskwright.spark;

import io.maskwright.KeyUnavailableException;
import io.maskwright.key.DomainKeys;
import io.maskwright.plan.Treatment;
import io.maskwright.strategy.UsesKeys;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells, in the process that treated a partition, which keys it used. It travels with names of domains alone. */
final class KeyVersions implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Where the policy comes from. */
    private final RunSpec spec;

    /** The domains of each field. */
    private final ArrayList<ArrayList<String>> domains = new ArrayList<>();

    KeyVersions(RunSpec spec, List<Treatment> fields, Set<String> declared) {
        this.spec = spec;
        for (Treatment field : fields) {
            ArrayList<String> own = new ArrayList<>(UsesKeys.of(field.decision().strategy()));
            own.retainAll(declared);
            domains.add(own);
        }
    }

    /** The keys that treated a value of the partition, by domain. */
    SortedMap<String, UsedKey> of(PartitionCounts counts) {
        Set<String> used = new TreeSet<>();
        for (int i = 0; i < Math.min(domains.size(), counts.fields().size()); i++) {
            if (counts.fields().get(i).counts().treated() > 0) {
                used.addAll(domains.get(i));
            }
        }
        SortedMap<String, UsedKey> versions = new TreeMap<>();
        if (!used.isEmpty()) {
            DomainKeys keys = LoadedRuns.of(spec).policy().keys();
            used.forEach(domain -> add(versions, keys, domain));
        }
        return versions;
    }

    private static void add(SortedMap<String, UsedKey> versions, DomainKeys keys, String domain) {
        try {
            versions.put(domain, UsedKey.of(keys, domain));
        } catch (KeyUnavailableException e) {
            // A key is held once it was fetched, so this one never was: a condition chose another way each time.
        }
    }

    @Override
    public String toString() {
        return "KeyVersions" + domains;
    }
}
