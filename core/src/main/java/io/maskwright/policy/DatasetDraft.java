package io.maskwright.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was said about a dataset: its fields, which of its rows do not leave, and how many of them must look alike. */
record DatasetDraft(Map<String, Entry> fields, List<SuppressDraft> suppress, @Nullable RiskDraft risk) {

    static final DatasetDraft EMPTY = new DatasetDraft(Map.of(), List.of(), null);

    DatasetDraft {
        fields = InOrder.copy(fields);
        suppress = List.copyOf(suppress);
    }

    /**
     * A field that is said again is said anew: its category and strategy belong together. So is the risk: its fields and its
     * number do. Conditions add up: nobody lets a row leave that an earlier policy holds back.
     */
    DatasetDraft overlaidBy(DatasetDraft later) {
        return new DatasetDraft(
                InOrder.overlay(fields, later.fields),
                SuppressDraft.joined(suppress, later.suppress),
                later.risk == null ? risk : later.risk);
    }
}
