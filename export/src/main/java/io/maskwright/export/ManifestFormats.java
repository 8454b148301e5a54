package io.maskwright.export;

import java.util.SortedMap;
import java.util.TreeMap;

/** What made an output: the version of the library, and those of the formats that it writes. */
final class ManifestFormats {

    /** Where the classes come from no jar with a version. */
    private static final String UNKNOWN = "development";

    private ManifestFormats() {}

    static String library() {
        String version = ManifestFormats.class.getPackage().getImplementationVersion();
        return version == null ? UNKNOWN : version;
    }

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
