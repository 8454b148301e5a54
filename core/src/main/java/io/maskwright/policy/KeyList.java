package io.maskwright.policy;

import io.maskwright.key.KeyProvider;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The keys that a builder collects; a later one of the same name wins. */
final class KeyList {

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, KeyProvider> providers = new LinkedHashMap<>();

    void add(String keyName, String reference) {
        add(Keys.inWords(required(keyName), Word.inJava(reference)));
    }

    void addStored(String keyName, String keyStore, String alias, String password) {
        add(Keys.inStore(
                Word.inJava(required(keyName)), Word.inJava(keyStore), Word.inJava(alias), Word.inJava(password)));
    }

    private void add(Entry key) {
        String keyName = key.name().text();
        entries.put(keyName, key);
        KeyProvider provider = Keys.provider(key, Path.of(""));
        if (provider == null) {
            providers.remove(keyName);
        } else {
            providers.put(keyName, provider);
        }
    }

    void addProvided(String keyName, KeyProvider source) {
        Objects.requireNonNull(source, "source must not be null");
        add(keyName, Keys.PROVIDED);
        providers.put(keyName, source);
    }

    KeyDraft draft() {
        return new KeyDraft(entries, providers);
    }

    private static String required(String keyName) {
        return Objects.requireNonNull(keyName, "keyName must not be null");
    }
}
