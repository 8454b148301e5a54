package io.maskwright.policy;

import io.maskwright.KeyUnavailableException;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeySource;
import io.maskwright.key.KeySources;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys that a policy names: references only, fetched when a strategy needs them. */
final class Keys {

    /** The reference of a key that the application gives to the builder. */
    static final String PROVIDED = "provided";

    private Keys() {}

    /** Whether a word can stand as the reference of a key. */
    static boolean isReference(String word) {
        return word.equals(PROVIDED) || KeySources.isReference(word);
    }

    /** The keys of the domains; unknown keys were reported before and are left out. */
    static DomainKeys ofDomains(Draft draft, Path directory) {
        Map<String, KeySource> sources = new LinkedHashMap<>();
        draft.domains().forEach((domain, entry) -> {
            Word key = entry.get("key");
            Word reference = key == null ? null : draft.keys().get(key.text());
            if (key != null && reference != null && isReference(reference.text())) {
                sources.put(domain, source(draft, key.text(), reference.text(), directory));
            }
        });
        return DomainKeys.of(sources);
    }

    private static KeySource source(Draft draft, String key, String reference, Path directory) {
        KeySource given = draft.keySources().get(key);
        if (given != null) {
            return given;
        }
        if (reference.equals(PROVIDED)) {
            return () -> {
                throw new KeyUnavailableException("key " + key + " must be provided by the application");
            };
        }
        return KeySources.ofReference(reference, directory);
    }
}
