package io.maskwright.policy;

import io.maskwright.PolicyProblem;
import io.maskwright.internal.text.Suggestion;
import io.maskwright.policy.text.YamlNode;
import io.maskwright.policy.text.YamlNode.Mapping;
import io.maskwright.policy.text.YamlNode.Scalar;
import io.maskwright.policy.text.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the nodes of one policy file for what they should be, and collects what is wrong with their shape. */
final class NodeReader {

    private final String source;
    private final List<PolicyProblem> problems = new ArrayList<>();

    NodeReader(String source) {
        this.source = source;
    }

    List<PolicyProblem> problems() {
        return problems;
    }

    void checkKeys(Mapping mapping, List<String> allowed, String what) {
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!allowed.contains(key)) {
                problem(
                        entry.key(),
                        "unknown key " + key + " in " + what + Suggestion.clause(key, allowed) + known(allowed));
            }
        }
    }

    /** The words of a mapping that may hold a password by mistake: unknown keys are reported and not repeated. */
    Map<String, Word> secretively(Mapping mapping, List<String> allowed, String what) {
        Map<String, Word> words = new LinkedHashMap<>();
        for (YamlNode.Entry part : mapping.entries()) {
            String key = part.key().text();
            if (allowed.contains(key)) {
                words.put(key, word(part.value()));
            } else {
                // "password hunter2" is a key of YAML where a colon is forgotten.
                problem(part.key(), "unknown key in " + what + Suggestion.clause(key, allowed) + known(allowed));
            }
        }
        return words;
    }

    private static String known(List<String> allowed) {
        return " (known: " + String.join(", ", allowed) + ")";
    }

    Map<String, Word> wordMap(YamlNode node) {
        Map<String, Word> words = new LinkedHashMap<>();
        for (YamlNode.Entry entry : mapping(node).entries()) {
            words.put(entry.key().text(), word(entry.value()));
        }
        return words;
    }

    List<Word> words(YamlNode node) {
        return items(node).stream().map(this::word).toList();
    }

    Word word(YamlNode node) {
        if (node instanceof Scalar scalar && !scalar.text().isEmpty()) {
            return new Word(scalar.text(), at(node));
        }
        problem(node, "a word must stand here");
        return new Word("", at(node));
    }

    List<YamlNode> items(YamlNode node) {
        if (node instanceof Sequence sequence) {
            return sequence.items();
        }
        problem(node, "a list must stand here");
        return List.of();
    }

    Mapping mapping(YamlNode node) {
        if (node instanceof Mapping mapping) {
            return mapping;
        }
        problem(node, "a mapping must stand here");
        return new Mapping(List.of(), node.line(), node.column());
    }

    Source at(YamlNode node) {
        return new Source(source, node.line(), node.column());
    }

    void problem(YamlNode node, String message) {
        problems.add(at(node).problem(message));
    }
}
