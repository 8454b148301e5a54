package io.maskwright.export;

import java.util.SortedMap;
import java.util.TreeMap;

/** The versions of the formats that the library writes. */
final class ManifestFormats {

    private ManifestFormats() {}

    /** A result of one version is never that of another; each number goes up with what it names. */
    static SortedMap<String, Long> versions() {
        SortedMap<String, Long> versions = new TreeMap<>();
        // The text that hashes, pseudonyms and seals are made of.
        versions.put("canonical", 1L);
        versions.put("fpe", 1L);
        versions.put("hash", 1L);
        versions.put("quarantine", 1L);
        versions.put("seal", 1L);
        versions.put("token", 1L);
        return versions;
    }
}
