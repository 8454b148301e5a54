package io.maskwright.policy;

import io.maskwright.PolicyException;
import io.maskwright.PolicyProblem;
import io.maskwright.internal.text.Suggestion;
import io.maskwright.key.KeyProvider;
import io.maskwright.policy.text.YamlDocument;
import io.maskwright.policy.text.YamlNode;
import io.maskwright.policy.text.YamlNode.Mapping;
import io.maskwright.policy.text.YamlNode.Scalar;
import io.maskwright.policy.text.YamlNode.Sequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns the tree of one policy file into a draft: the shape is checked here, the meaning in {@link PolicyCompiler}. */
final class PolicyReader {

    static final List<String> TOP_KEYS = List.of(
            "maskwright",
            "name",
            "extends",
            "tiers",
            "refuse",
            "fallbacks",
            "keys",
            "domains",
            "audiences",
            "categories",
            "rules",
            "datasets",
            "defaults");
    static final List<String> CATEGORY_KEYS = List.of("tier", "kind", "strategy");
    static final List<String> AUDIENCE_KEYS = List.of("clearance", "purpose");
    static final List<String> RULE_KEYS = List.of("category", "dataset", "path", "audience", "strategy");
    static final List<String> FIELD_KEYS =
            List.of("category", "strategy", "tier", "kind", "purpose", "onError", "optional");
    static final List<String> DEFAULT_KEYS = List.of("undecided", "onError", "unmatchedRule");

    private final String source;
    private final Path directory;
    private final List<PolicyProblem> problems = new ArrayList<>();
    private final List<Word> parents = new ArrayList<>();

    private @Nullable Word name;
    private List<Word> tiers = List.of();
    private List<Word> refuse = List.of();
    private Map<String, Word> fallbacks = Map.of();
    private final Map<String, Entry> keys = new LinkedHashMap<>();
    private final Map<String, KeyProvider> keyProviders = new LinkedHashMap<>();
    private Map<String, Entry> domains = Map.of();
    private Map<String, Entry> audiences = Map.of();
    private Map<String, Entry> categories = Map.of();
    private final List<Entry> rules = new ArrayList<>();
    private final Map<String, Map<String, Entry>> datasets = new LinkedHashMap<>();
    private Map<String, Word> defaults = Map.of();

    PolicyReader(String source, Path directory) {
        this.source = source;
        this.directory = directory;
    }

    /** Reads a text; what it extends is in {@link #parents()} afterwards. */
    Draft read(String text) {
        Mapping root = YamlDocument.read(source, text);
        Map<String, YamlNode> parts = new LinkedHashMap<>();
        root.entries().forEach(entry -> parts.put(entry.key().text(), entry.value()));
        checkVersion(root, parts.get("maskwright"));
        if (!parts.containsKey("maskwright")) {
            // It may be another file, named by mistake, and its keys data: none of it is quoted.
            throw new PolicyException(problems);
        }
        checkKeys(root, TOP_KEYS, "a policy");
        with(parts, "name", node -> name = word(node));
        with(parts, "extends", node -> parents.addAll(words(node)));
        with(parts, "tiers", node -> tiers = tierNames(node));
        with(parts, "refuse", node -> refuse = tierNames(node));
        with(parts, "fallbacks", node -> fallbacks = wordMap(node));
        with(parts, "keys", this::readKeys);
        with(parts, "domains", node -> domains = entries(node, List.of("key"), "a domain"));
        with(parts, "audiences", node -> audiences = entries(node, AUDIENCE_KEYS, "an audience"));
        with(parts, "categories", node -> categories = entries(node, CATEGORY_KEYS, "a category"));
        with(parts, "rules", this::readRules);
        with(parts, "datasets", this::readDatasets);
        with(parts, "defaults", this::readDefaults);
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new Draft(
                name,
                tiers,
                refuse,
                fallbacks,
                keys,
                keyProviders,
                domains,
                audiences,
                categories,
                rules,
                datasets,
                defaults);
    }

    /** The policies that the text read last extends, in order. */
    List<Word> parents() {
        return parents;
    }

    private void checkVersion(Mapping root, @Nullable YamlNode version) {
        if (version == null) {
            problem(root, "maskwright: 1 is missing; it says which version of the policy form this is");
        } else if (!(version instanceof Scalar word) || !word.text().equals("1")) {
            problem(version, "maskwright must be 1, the version of the policy form");
        }
    }

    private static void with(Map<String, YamlNode> parts, String key, Consumer<YamlNode> reader) {
        YamlNode node = parts.get(key);
        if (node != null) {
            reader.accept(node);
        }
    }

    private void readKeys(YamlNode node) {
        for (YamlNode.Entry item : mapping(node).entries()) {
            String keyName = item.key().text();
            Entry key = key(item);
            keys.put(keyName, key);
            KeyProvider provider = Keys.provider(key, directory);
            if (provider != null) {
                keyProviders.put(keyName, provider);
            }
        }
    }

    private Entry key(YamlNode.Entry item) {
        if (!(item.value() instanceof Mapping store)) {
            return Keys.inWords(item.key().text(), word(item.value()));
        }
        Map<String, Word> words = new LinkedHashMap<>();
        for (YamlNode.Entry part : store.entries()) {
            String known = part.key().text();
            if (Keys.STORE_KEYS.contains(known)) {
                words.put(known, word(part.value()));
            } else {
                // Not repeated as elsewhere: "password hunter2" is a key of YAML where a colon is forgotten.
                problem(
                        part.key(),
                        "unknown key in a key store" + Suggestion.clause(known, Keys.STORE_KEYS) + " (known: "
                                + String.join(", ", Keys.STORE_KEYS) + ")");
            }
        }
        return Keys.inStore(
                word(item.key()), words.get(Keys.KEY_STORE), words.get(Keys.ALIAS), words.get(Keys.PASSWORD));
    }

    private void readRules(YamlNode node) {
        for (YamlNode item : items(node)) {
            rules.add(entry(new Word("rule", at(item)), item, RULE_KEYS, "a rule"));
        }
    }

    private void readDatasets(YamlNode node) {
        for (YamlNode.Entry dataset : mapping(node).entries()) {
            Mapping body = mapping(dataset.value());
            checkKeys(body, List.of("fields"), "a dataset");
            Map<String, Entry> fields = new LinkedHashMap<>();
            body.entries().stream()
                    .filter(part -> part.key().text().equals("fields"))
                    .forEach(part -> mapping(part.value())
                            .entries()
                            .forEach(field -> fields.put(field.key().text(), field(field))));
            if (fields.isEmpty()) {
                problem(dataset.key(), "dataset " + dataset.key().text() + " must have fields");
            }
            datasets.put(dataset.key().text(), fields);
        }
    }

    private Entry field(YamlNode.Entry field) {
        Word path = word(field.key());
        if (field.value() instanceof Scalar decision) {
            return new Entry(path, Map.of("is", word(decision)), List.of());
        }
        return entry(path, field.value(), FIELD_KEYS, "a field");
    }

    private void readDefaults(YamlNode node) {
        Mapping mapping = mapping(node);
        checkKeys(mapping, DEFAULT_KEYS, "defaults");
        defaults = wordMap(mapping);
    }

    private Map<String, Entry> entries(YamlNode node, List<String> allowed, String what) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (YamlNode.Entry entry : mapping(node).entries()) {
            entries.put(entry.key().text(), entry(word(entry.key()), entry.value(), allowed, what));
        }
        return entries;
    }

    private Entry entry(Word entryName, YamlNode node, List<String> allowed, String what) {
        Mapping mapping = mapping(node);
        checkKeys(mapping, allowed, what);
        Map<String, Word> words = new LinkedHashMap<>();
        List<Word> purposes = new ArrayList<>();
        for (YamlNode.Entry part : mapping.entries()) {
            boolean isPurposes = part.key().text().equals("purpose") && allowed == FIELD_KEYS;
            if (isPurposes && part.value() instanceof Sequence list) {
                purposes.addAll(words(list));
            } else if (isPurposes) {
                purposes.add(word(part.value()));
            } else {
                words.put(part.key().text(), word(part.value()));
            }
        }
        return new Entry(entryName, words, purposes);
    }

    private void checkKeys(Mapping mapping, List<String> allowed, String what) {
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!allowed.contains(key)) {
                problem(
                        entry.key(),
                        "unknown key " + key + " in " + what + Suggestion.clause(key, allowed) + " (known: "
                                + String.join(", ", allowed) + ")");
            }
        }
    }

    private Map<String, Word> wordMap(YamlNode node) {
        Map<String, Word> words = new LinkedHashMap<>();
        for (YamlNode.Entry entry : mapping(node).entries()) {
            words.put(entry.key().text(), word(entry.value()));
        }
        return words;
    }

    private List<Word> words(YamlNode node) {
        return items(node).stream().map(this::word).toList();
    }

    /** An empty list would say nothing, but read as if it took back what an extended policy says. */
    private List<Word> tierNames(YamlNode node) {
        List<Word> names = words(node);
        if (names.isEmpty() && node instanceof Sequence) {
            problem(node, "at least one tier must stand here; to say nothing, leave the key out");
        }
        return names;
    }

    private Word word(YamlNode node) {
        if (node instanceof Scalar scalar && !scalar.text().isEmpty()) {
            return new Word(scalar.text(), at(node));
        }
        problem(node, "a word must stand here");
        return new Word("", at(node));
    }

    private List<YamlNode> items(YamlNode node) {
        if (node instanceof Sequence sequence) {
            return sequence.items();
        }
        problem(node, "a list must stand here");
        return List.of();
    }

    private Mapping mapping(YamlNode node) {
        if (node instanceof Mapping mapping) {
            return mapping;
        }
        problem(node, "a mapping must stand here");
        return new Mapping(List.of(), node.line(), node.column());
    }

    private Source at(YamlNode node) {
        return new Source(source, node.line(), node.column());
    }

    private void problem(YamlNode node, String message) {
        problems.add(at(node).problem(message));
    }
}
