package io.maskwright.policy;

import io.maskwright.policy.text.YamlNode;
import io.maskwright.policy.text.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a policy file says about what it rests on. */
final class AboutReader {

    private static final String REVERSIBLE = "reversible";
    static final List<String> DEIDENTIFICATION_KEYS = List.of(REVERSIBLE);

    private final NodeReader nodes;

    AboutReader(NodeReader nodes) {
        this.nodes = nodes;
    }

    AboutDraft about(YamlNode node) {
        Mapping mapping = nodes.mapping(node);
        nodes.checkKeys(mapping, AboutDraft.KEYS, "about");
        Map<String, Word> words = new LinkedHashMap<>();
        List<Entry> instruments = new ArrayList<>();
        List<Entry> clauses = new ArrayList<>();
        for (YamlNode.Entry part : mapping.entries()) {
            String key = part.key().text();
            if (key.equals(AboutDraft.INSTRUMENTS)) {
                instruments.addAll(entries(part.value(), "instrument", AboutDraft.INSTRUMENT_KEYS));
            } else if (key.equals(AboutDraft.CLAUSES)) {
                clauses.addAll(entries(part.value(), "clause", AboutDraft.CLAUSE_KEYS));
            } else if (AboutDraft.WORD_KEYS.contains(key)) {
                words.put(key, nodes.word(part.value()));
            }
        }
        return new AboutDraft(new Entry(new Word("about", nodes.at(node)), words, List.of()), instruments, clauses);
    }

    private List<Entry> entries(YamlNode node, String what, List<String> keys) {
        List<Entry> entries = new ArrayList<>();
        for (YamlNode item : nodes.items(node)) {
            Mapping mapping = nodes.mapping(item);
            nodes.checkKeys(mapping, keys, what.equals("instrument") ? "an instrument" : "a clause");
            entries.add(new Entry(new Word(what, nodes.at(item)), nodes.wordMap(mapping), List.of()));
        }
        return entries;
    }

    @Nullable
    Word deidentification(YamlNode node) {
        Mapping mapping = nodes.mapping(node);
        nodes.checkKeys(mapping, DEIDENTIFICATION_KEYS, "deidentification");
        Word reversible = nodes.wordMap(mapping).get(REVERSIBLE);
        if (reversible == null) {
            nodes.problem(node, "reversible is missing: say reversible: personal-data, or leave deidentification out");
        } else if (!reversible.text().equals(GroundsDraft.PERSONAL_DATA)) {
            nodes.problem(
                    node, "reversible must be personal-data: what can be turned back is never called de-identified");
        }
        return reversible;
    }
}
