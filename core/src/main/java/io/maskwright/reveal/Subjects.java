package io.maskwright.reveal;

import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyedHash;
import io.maskwright.key.Subkeys;
import java.util.HexFormat;
import java.util.List;

/** Pseudonyms of those whom values are about. */
final class Subjects {

    private final int version;
    private final KeyedHash hash;

    private Subjects(int version, KeyedHash hash) {
        this.version = version;
        this.hash = hash;
    }

    static Subjects of(DomainKeys keys, String domain) {
        Subkeys subkeys = keys.subkeys(domain, "audit-subject", 1);
        int version = subkeys.primaryVersion();
        return new Subjects(version, subkeys.keyedHash(version));
    }

    int keyVersion() {
        return version;
    }

    List<String> of(List<String> values) {
        return values.stream()
                .map(value -> HexFormat.of().formatHex(hash.hash(value), 0, 16))
                .distinct()
                .toList();
    }
}
