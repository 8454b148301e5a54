package io.maskwright.spark;

import io.maskwright.Audience;
import io.maskwright.plan.DocumentPlan;
import io.maskwright.plan.RecordPlan;
import io.maskwright.policy.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy as it was read in this process, with its plans. Its keys are fetched when a value first needs them. Thread-safe. */
final class LoadedRun implements AutoCloseable {

    /** What keys are asked for when nobody wants a value yet. */
    private static final String WARM_UP = "warm-up";

    private final Policy policy;
    private final String dataset;
    private final Audience audience;
    private final ValueMasks masks;
    private @Nullable RecordPlan table;
    private @Nullable DocumentPlan documents;

    LoadedRun(RunSpec spec, Policy policy) {
        this.policy = policy;
        this.dataset = spec.dataset();
        this.audience = spec.reader();
        this.masks = new ValueMasks(policy, audience);
    }

    Policy policy() {
        return policy;
    }

    /** The plan of the one table of this run; each task takes a fork of it. */
    synchronized RecordPlan table(List<String> columns) {
        RecordPlan known = table;
        if (known == null || !known.names().equals(columns)) {
            known = RecordPlan.compile(policy, dataset, audience, columns);
            table = known;
        }
        return known;
    }

    /** The plan of rows that are treated as documents; each task takes a fork of it. */
    synchronized DocumentPlan documents() {
        DocumentPlan known = documents;
        if (known == null) {
            known = DocumentPlan.compile(policy, dataset, audience);
            documents = known;
        }
        return known;
    }

    /** Masks values of which only the category is known. */
    ValueMasks masks() {
        return masks;
    }

    /** Fetches the keys of all domains now. */
    void fetchKeys() {
        for (String domain : policy.keys().domains()) {
            policy.keys().subkeys(domain, WARM_UP, 1).primaryVersion();
        }
    }

    /** Closes the vaults that were opened. */
    @Override
    public void close() {
        policy.vaults().close();
    }
}
