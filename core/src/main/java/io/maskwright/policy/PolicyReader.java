package io.maskwright.policy;

import io.maskwright.PolicyException;
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
            "about",
            "extends",
            "tiers",
            "refuse",
            "deidentification",
            "fallbacks",
            "keys",
            "vaults",
            "domains",
            "audiences",
            "categories",
            "rules",
            "datasets",
            "types",
            "defaults",
            "reveal");
    static final List<String> DOMAIN_KEYS = List.of("key", "vault");
    static final List<String> CATEGORY_KEYS = List.of("tier", "kind", "strategy");
    static final List<String> AUDIENCE_KEYS = List.of("clearance", "purpose", "assurance");
    static final List<String> RULE_KEYS =
            List.of("category", "dataset", "path", "type", "property", "audience", "strategy");
    static final List<String> FIELD_KEYS =
            List.of("category", "strategy", "tier", "kind", "purpose", "onError", "optional", "content");
    static final List<String> DATASET_KEYS = List.of("suppress", "risk", "fields");
    static final List<String> SUPPRESS_KEYS = List.of("when", "audience");
    static final List<String> TYPE_KEYS = List.of("undecided", "properties");
    static final List<String> DEFAULT_KEYS = List.of("undecided", "onError", "outsidePurpose", "unmatchedRule");

    private final String source;
    private final NodeReader nodes;
    private final ReferenceReader references;
    private final List<Word> parents = new ArrayList<>();

    private @Nullable Word name;
    private List<Word> tiers = List.of();
    private List<Word> refuse = List.of();
    private Map<String, Word> fallbacks = Map.of();
    private KeyDraft keys = KeyDraft.EMPTY;
    private VaultDraft vaults = VaultDraft.EMPTY;
    private Map<String, Entry> domains = Map.of();
    private Map<String, Entry> audiences = Map.of();
    private Map<String, Entry> categories = Map.of();
    private final List<Entry> rules = new ArrayList<>();
    private final Map<String, DatasetDraft> datasets = new LinkedHashMap<>();
    private final Map<String, TypeDraft> types = new LinkedHashMap<>();
    private Map<String, Word> defaults = Map.of();
    private RevealDraft reveal = RevealDraft.EMPTY;
    private @Nullable AboutDraft about;
    private @Nullable Word reversible;

    PolicyReader(String source, Path directory) {
        this.source = source;
        this.nodes = new NodeReader(source);
        this.references = new ReferenceReader(nodes, directory);
    }

    /** Reads a text; what it extends is in {@link #parents()} afterwards. */
    Draft read(String text) {
        Mapping root = YamlDocument.read(source, text);
        Map<String, YamlNode> parts = parts(root);
        checkVersion(root, parts.get("maskwright"));
        if (!parts.containsKey("maskwright")) {
            // It may be another file, named by mistake, and its keys data: none of it is quoted.
            throw new PolicyException(nodes.problems());
        }
        nodes.checkKeys(root, TOP_KEYS, "a policy");
        with(parts, "name", node -> name = nodes.word(node));
        AboutReader abouts = new AboutReader(nodes);
        with(parts, "about", node -> about = abouts.about(node));
        with(parts, "extends", node -> parents.addAll(nodes.words(node)));
        with(parts, "tiers", node -> tiers = tierNames(node));
        with(parts, "refuse", node -> refuse = tierNames(node));
        with(parts, "deidentification", node -> reversible = abouts.deidentification(node));
        with(parts, "fallbacks", node -> fallbacks = nodes.wordMap(node));
        with(parts, "keys", node -> keys = references.keys(node));
        with(parts, "vaults", node -> vaults = references.vaults(node));
        with(parts, "domains", node -> domains = entries(node, DOMAIN_KEYS, "a domain"));
        with(parts, "audiences", node -> audiences = entries(node, AUDIENCE_KEYS, "an audience"));
        with(parts, "categories", node -> categories = entries(node, CATEGORY_KEYS, "a category"));
        with(parts, "rules", this::readRules);
        with(parts, "datasets", this::readDatasets);
        with(parts, "types", this::readTypes);
        with(parts, "defaults", this::readDefaults);
        with(parts, "reveal", node -> reveal = references.reveal(node));
        if (!nodes.problems().isEmpty()) {
            throw new PolicyException(nodes.problems());
        }
        return new Draft(
                name,
                tiers,
                refuse,
                fallbacks,
                keys,
                vaults,
                domains,
                audiences,
                categories,
                rules,
                datasets,
                types,
                defaults,
                reveal,
                new GroundsDraft(about, Map.of(), reversible));
    }

    /** The policies that the text read last extends, in order. */
    List<Word> parents() {
        return parents;
    }

    private void checkVersion(Mapping root, @Nullable YamlNode version) {
        if (version == null) {
            nodes.problem(root, "maskwright: 1 is missing; it says which version of the policy form this is");
        } else if (!(version instanceof Scalar word) || !word.text().equals("1")) {
            nodes.problem(version, "maskwright must be 1, the version of the policy form");
        }
    }

    private static void with(Map<String, YamlNode> parts, String key, Consumer<YamlNode> reader) {
        YamlNode node = parts.get(key);
        if (node != null) {
            reader.accept(node);
        }
    }

    private void readRules(YamlNode node) {
        for (YamlNode item : nodes.items(node)) {
            rules.add(entry(new Word("rule", nodes.at(item)), item, RULE_KEYS, "a rule"));
        }
    }

    private void readDatasets(YamlNode node) {
        for (YamlNode.Entry dataset : nodes.mapping(node).entries()) {
            Mapping body = nodes.mapping(dataset.value());
            nodes.checkKeys(body, DATASET_KEYS, "a dataset");
            Map<String, YamlNode> parts = parts(body);
            Map<String, Entry> fields = fields(parts.get("fields"));
            YamlNode suppress = parts.get("suppress");
            YamlNode risk = parts.get("risk");
            if (parts.containsKey("fields") ? fields.isEmpty() : suppress == null && risk == null) {
                nodes.problem(dataset.key(), "dataset " + dataset.key().text() + " must have fields");
            }
            datasets.put(
                    dataset.key().text(),
                    new DatasetDraft(
                            fields,
                            suppress == null ? List.of() : suppressions(suppress),
                            risk == null ? null : new RiskReader(nodes).risk(risk)));
        }
    }

    private List<SuppressDraft> suppressions(YamlNode node) {
        List<SuppressDraft> suppressions = new ArrayList<>();
        for (YamlNode item : nodes.items(node)) {
            Entry said = item instanceof Mapping
                    ? entry(new Word("suppress", nodes.at(item)), item, SUPPRESS_KEYS, "suppress")
                    : new Entry(new Word("suppress", nodes.at(item)), Map.of("when", nodes.word(item)), List.of());
            Word when = said.get("when");
            if (when == null) {
                nodes.problem(item, "when is missing: the condition under which a row does not leave");
            } else {
                suppressions.add(new SuppressDraft(when, said.get("audience")));
            }
        }
        if (suppressions.isEmpty() && node instanceof Sequence) {
            nodes.problem(node, "at least one condition must stand here; to say nothing, leave the key out");
        }
        return suppressions;
    }

    private void readTypes(YamlNode node) {
        for (YamlNode.Entry type : nodes.mapping(node).entries()) {
            Mapping body = nodes.mapping(type.value());
            nodes.checkKeys(body, TYPE_KEYS, "a type");
            Map<String, YamlNode> parts = parts(body);
            YamlNode undecided = parts.get("undecided");
            Map<String, Entry> properties = fields(parts.get("properties"));
            if (parts.containsKey("properties") ? properties.isEmpty() : undecided == null) {
                nodes.problem(type.key(), "type " + type.key().text() + " must have properties, or undecided, or both");
            }
            Word choice = undecided == null ? null : nodes.word(undecided);
            types.put(type.key().text(), new TypeDraft(nodes.word(type.key()), choice, properties));
        }
    }

    private static Map<String, YamlNode> parts(Mapping mapping) {
        Map<String, YamlNode> parts = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> parts.put(entry.key().text(), entry.value()));
        return parts;
    }

    private Map<String, Entry> fields(@Nullable YamlNode node) {
        Map<String, Entry> fields = new LinkedHashMap<>();
        if (node != null) {
            nodes.mapping(node)
                    .entries()
                    .forEach(field -> fields.put(field.key().text(), field(field)));
        }
        return fields;
    }

    private Entry field(YamlNode.Entry field) {
        Word path = nodes.word(field.key());
        if (field.value() instanceof Scalar decision) {
            return new Entry(path, Map.of("is", nodes.word(decision)), List.of());
        }
        return entry(path, field.value(), FIELD_KEYS, "a field");
    }

    private void readDefaults(YamlNode node) {
        Mapping mapping = nodes.mapping(node);
        nodes.checkKeys(mapping, DEFAULT_KEYS, "defaults");
        defaults = nodes.wordMap(mapping);
    }

    private Map<String, Entry> entries(YamlNode node, List<String> allowed, String what) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (YamlNode.Entry entry : nodes.mapping(node).entries()) {
            entries.put(entry.key().text(), entry(nodes.word(entry.key()), entry.value(), allowed, what));
        }
        return entries;
    }

    private Entry entry(Word entryName, YamlNode node, List<String> allowed, String what) {
        Mapping mapping = nodes.mapping(node);
        nodes.checkKeys(mapping, allowed, what);
        Map<String, Word> words = new LinkedHashMap<>();
        List<Word> purposes = new ArrayList<>();
        for (YamlNode.Entry part : mapping.entries()) {
            boolean isPurposes = part.key().text().equals("purpose") && allowed == FIELD_KEYS;
            if (isPurposes && part.value() instanceof Sequence list) {
                purposes.addAll(nodes.words(list));
            } else if (isPurposes) {
                purposes.add(nodes.word(part.value()));
            } else {
                words.put(part.key().text(), nodes.word(part.value()));
            }
        }
        return new Entry(entryName, words, purposes);
    }

    /** An empty list would say nothing, but read as if it took back what an extended policy says. */
    private List<Word> tierNames(YamlNode node) {
        List<Word> names = nodes.words(node);
        if (names.isEmpty() && node instanceof Sequence) {
            nodes.problem(node, "at least one tier must stand here; to say nothing, leave the key out");
        }
        return names;
    }
}
