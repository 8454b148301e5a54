package io.maskwright.policy;

import java.util.List;
import java.util.Map;

/** What was said about a dataset: its fields, and which of its rows do not leave. */
record DatasetDraft(Map<String, Entry> fields, List<SuppressDraft> suppress) {

    static final DatasetDraft EMPTY = new DatasetDraft(Map.of(), List.of());

    DatasetDraft {
        fields = InOrder.copy(fields);
        suppress = List.copyOf(suppress);
    }

    /**
     * A field that is said again is said anew: its category and strategy belong together. Conditions add up: nobody lets a
     * row leave that an earlier policy holds back.
     */
    DatasetDraft overlaidBy(DatasetDraft later) {
        return new DatasetDraft(InOrder.overlay(fields, later.fields), SuppressDraft.joined(suppress, later.suppress));
    }
}
