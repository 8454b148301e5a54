package io.maskwright.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that a manifest of version 1 says, but for its MAC. It was written for fields with stamps alone. */
record ManifestOne(
        String policyDigest,
        String dataset,
        String audience,
        long rows,
        String outputFile,
        String sha256,
        Map<String, List<String>> stamps) {

    static final int VERSION = 1;

    ManifestOne {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        stamps.forEach((field, texts) -> copy.put(field, List.copyOf(texts)));
        stamps = Collections.unmodifiableMap(copy);
    }
}
