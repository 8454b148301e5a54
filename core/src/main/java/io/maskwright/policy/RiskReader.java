package io.maskwright.policy;

import io.maskwright.policy.text.YamlNode;
import io.maskwright.policy.text.YamlNode.Mapping;
import io.maskwright.policy.text.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a policy file says of groups that are too small. */
final class RiskReader {

    private final NodeReader nodes;

    RiskReader(NodeReader nodes) {
        this.nodes = nodes;
    }

    /** Returns what is said, or null if too little is. */
    @Nullable
    RiskDraft risk(YamlNode node) {
        Mapping mapping = nodes.mapping(node);
        nodes.checkKeys(mapping, RiskDraft.KEYS, "risk");
        Word k = null;
        List<Word> quasi = null;
        List<Word> audiences = List.of();
        for (YamlNode.Entry part : mapping.entries()) {
            switch (part.key().text()) {
                case RiskDraft.K -> k = nodes.word(part.value());
                case RiskDraft.QUASI -> quasi = list(part.value(), "field");
                case RiskDraft.AUDIENCES -> audiences = list(part.value(), "audience");
                case RiskDraft.ON_BREACH -> checkOnBreach(part.value());
                default -> {
                    // It was reported.
                }
            }
        }
        if (quasi == null) {
            nodes.problem(node, "quasi is missing: the fields that together may point at a person");
        }
        if (k == null) {
            nodes.problem(node, "k is missing: how many rows at least must look alike");
        }
        return k == null || quasi == null ? null : new RiskDraft(k, quasi, audiences);
    }

    private List<Word> list(YamlNode node, String what) {
        List<Word> words = new ArrayList<>(nodes.words(node));
        if (words.isEmpty() && node instanceof Sequence) {
            nodes.problem(node, "at least one " + what + " must stand here");
        }
        return words;
    }

    private void checkOnBreach(YamlNode node) {
        Word word = nodes.word(node);
        if (!word.text().isEmpty() && !word.text().equals(RiskDraft.FAIL)) {
            nodes.problem(node, "onBreach must be fail: nothing is published while a group is too small");
        }
    }
}
