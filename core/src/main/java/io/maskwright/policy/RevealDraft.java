package io.maskwright.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was said about getting values back, before it is checked. */
record RevealDraft(
        KeyDraft keys,
        @Nullable StoreEntry audit,
        @Nullable StoreEntry budgets,
        Map<String, Word> assurance,
        List<GrantEntry> grants) {

    static final RevealDraft EMPTY = new RevealDraft(KeyDraft.EMPTY, null, null, Map.of(), List.of());

    RevealDraft {
        assurance = InOrder.copy(assurance);
        grants = List.copyOf(grants);
    }

    boolean isEmpty() {
        return equals(EMPTY);
    }

    /** What the later draft says of the same thing wins; its grants add up with those for others and other purposes. */
    RevealDraft overlaidBy(RevealDraft later) {
        List<GrantEntry> merged = new ArrayList<>();
        for (GrantEntry grant : grants) {
            if (later.grants.stream().noneMatch(grant::isForSameAs)) {
                merged.add(grant);
            }
        }
        merged.addAll(later.grants);
        return new RevealDraft(
                keys.overlaidBy(later.keys),
                later.audit == null ? audit : later.audit,
                later.budgets == null ? budgets : later.budgets,
                InOrder.overlay(assurance, later.assurance),
                merged);
    }
}
