package io.maskwright.policy;

import io.maskwright.key.KeyProvider;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys that were named, by their names, and where those come from that are known here. */
record KeyDraft(Map<String, Entry> entries, Map<String, KeyProvider> providers) {

    static final KeyDraft EMPTY = new KeyDraft(Map.of(), Map.of());

    KeyDraft {
        entries = InOrder.copy(entries);
        providers = InOrder.copy(providers);
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** A key that is named again comes from where the later draft says; only what the application provides stays. */
    KeyDraft overlaidBy(KeyDraft later) {
        Map<String, KeyProvider> merged = new LinkedHashMap<>(providers);
        merged.keySet().removeIf(name -> {
            Entry key = later.entries.get(name);
            return key != null && !Keys.isProvided(key);
        });
        merged.putAll(later.providers);
        return new KeyDraft(InOrder.overlay(entries, later.entries), merged);
    }
}
