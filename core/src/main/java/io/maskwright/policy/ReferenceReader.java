package io.maskwright.policy;

import io.maskwright.key.KeyProvider;
import io.maskwright.policy.text.YamlNode;
import io.maskwright.policy.text.YamlNode.Mapping;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a policy file names instead of holding it, keys and stores, and what it says about getting values back. */
final class ReferenceReader {

    static final List<String> REVEAL_KEYS = List.of("keys", "audit", "budgets", "assurance", "grants");

    private final NodeReader nodes;
    private final Path directory;

    ReferenceReader(NodeReader nodes, Path directory) {
        this.nodes = nodes;
        this.directory = directory;
    }

    KeyDraft keys(YamlNode node) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, KeyProvider> providers = new LinkedHashMap<>();
        for (YamlNode.Entry item : nodes.mapping(node).entries()) {
            String keyName = item.key().text();
            Entry key = key(item);
            entries.put(keyName, key);
            KeyProvider provider = Keys.provider(key, directory);
            if (provider != null) {
                providers.put(keyName, provider);
            }
        }
        return new KeyDraft(entries, providers);
    }

    private Entry key(YamlNode.Entry item) {
        if (!(item.value() instanceof Mapping store)) {
            return Keys.inWords(item.key().text(), nodes.word(item.value()));
        }
        Map<String, Word> words = nodes.secretively(store, Keys.STORE_KEYS, "a key store");
        return Keys.inStore(
                nodes.word(item.key()), words.get(Keys.KEY_STORE), words.get(Keys.ALIAS), words.get(Keys.PASSWORD));
    }

    VaultDraft vaults(YamlNode node) {
        Map<String, StoreEntry> vaults = new LinkedHashMap<>();
        for (YamlNode.Entry item : nodes.mapping(node).entries()) {
            vaults.put(item.key().text(), store(item.key().text(), item.key(), item.value(), "a vault"));
        }
        return new VaultDraft(vaults, Map.of());
    }

    private StoreEntry store(String name, YamlNode at, YamlNode node, String what) {
        if (!(node instanceof Mapping parts)) {
            return StoreEntry.inWords(name, nodes.word(node), directory);
        }
        Map<String, Word> words = nodes.secretively(parts, StoreEntry.PARTS, what);
        return StoreEntry.inParts(
                new Word(name, nodes.at(at)),
                words.get(StoreEntry.URL),
                words.get(StoreEntry.USER),
                words.get(StoreEntry.PASSWORD),
                directory);
    }

    RevealDraft reveal(YamlNode node) {
        Mapping mapping = nodes.mapping(node);
        nodes.checkKeys(mapping, REVEAL_KEYS, "reveal");
        Map<String, YamlNode> parts = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> parts.put(entry.key().text(), entry.value()));
        YamlNode keys = parts.get("keys");
        YamlNode assurance = parts.get("assurance");
        YamlNode grants = parts.get("grants");
        return new RevealDraft(
                keys == null ? KeyDraft.EMPTY : keys(keys),
                revealStore(parts, "audit"),
                revealStore(parts, "budgets"),
                assurance == null ? Map.of() : nodes.wordMap(assurance),
                grants == null
                        ? List.of()
                        : nodes.items(grants).stream().map(this::grant).toList());
    }

    private @Nullable StoreEntry revealStore(Map<String, YamlNode> parts, String key) {
        YamlNode node = parts.get(key);
        return node == null ? null : store(key, node, node, key);
    }

    private GrantEntry grant(YamlNode node) {
        Mapping mapping = nodes.mapping(node);
        nodes.checkKeys(mapping, GrantEntry.KEYS, "a grant");
        Map<String, Word> words = new LinkedHashMap<>();
        List<Word> categories = null;
        for (YamlNode.Entry part : mapping.entries()) {
            if (part.key().text().equals(GrantEntry.CATEGORIES)) {
                categories = nodes.words(part.value());
            } else {
                words.put(part.key().text(), nodes.word(part.value()));
            }
        }
        return new GrantEntry(nodes.at(node), words, categories);
    }
}
