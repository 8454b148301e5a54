package io.maskwright.cli;

import io.maskwright.policy.FieldRule;
import io.maskwright.policy.OnError;
import io.maskwright.policy.Policy;
import io.maskwright.policy.PolicyBuilder;
import io.maskwright.policy.Undecided;
import io.maskwright.reveal.RevealException;
import io.maskwright.reveal.Revealer;
import io.maskwright.strategy.StrategyRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One pass of an export that turns columns back: the export follows a policy made here, in which those columns have a
 * strategy that asks the revealer and all others are kept. So the export itself has no way to turn anything back.
 */
final class RevealPass {

    private static final String STRATEGY = "revealedColumn";

    private final Revealer revealer;
    private final QuoteMarks quoteMarks;
    private final AtomicReference<@Nullable RevealException> failure = new AtomicReference<>();

    /** What a quote mark at the start of a format-preserving value may be. */
    enum QuoteMarks {
        /** A part of the value. */
        OF_VALUES,
        /** Put there by the export, before what a spreadsheet would run. */
        PERHAPS_BEFORE_FORMULAS
    }

    RevealPass(Revealer revealer, QuoteMarks quoteMarks) {
        this.revealer = revealer;
        this.quoteMarks = quoteMarks;
    }

    Policy policy(RevealColumns columns) {
        StrategyRegistry registry = StrategyRegistry.standard();
        List<RevealColumns.Entry> entries = columns.entries();
        for (int i = 0; i < entries.size(); i++) {
            String name = STRATEGY + i;
            registry = registry.with(RevealedColumn.factory(name, new RevealedColumn(name, entries.get(i), this)));
        }
        PolicyBuilder policy =
                Policy.builder().strategies(registry).undecided(Undecided.KEEP).onError(OnError.FAIL);
        policy.dataset(columns.dataset(), dataset -> {
            for (int i = 0; i < entries.size(); i++) {
                FieldRule rule = entries.get(i).rule();
                String name = STRATEGY + i;
                dataset.field(rule.path(), field -> {
                    field.strategy(name);
                    if (rule.presence() == FieldRule.Presence.OPTIONAL) {
                        field.optional();
                    }
                });
            }
        });
        return policy.build();
    }

    Revealer revealer() {
        return revealer;
    }

    QuoteMarks quoteMarks() {
        return quoteMarks;
    }

    /** Keeps what stopped the pass; the first reason counts. */
    void stopped(RevealException why) {
        failure.compareAndSet(null, why);
    }

    /** What stopped the pass, or null. */
    @Nullable
    RevealException failure() {
        return failure.get();
    }
}
