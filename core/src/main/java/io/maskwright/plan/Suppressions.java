package io.maskwright.plan;

import io.maskwright.Audience;
import io.maskwright.ValueContext;
import io.maskwright.policy.Dataset;
import io.maskwright.policy.Suppression;
import io.maskwright.strategy.Condition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells which rows or documents of a dataset do not leave for an audience. Immutable and thread-safe. */
final class Suppressions {

    private final List<Suppression> all;
    private final Set<String> fields;

    private Suppressions(List<Suppression> all) {
        this.all = all;
        Set<String> read = new LinkedHashSet<>();
        all.forEach(suppression -> read.addAll(suppression.condition().fields()));
        this.fields = Set.copyOf(read);
    }

    static Suppressions of(Dataset dataset, Audience audience) {
        return new Suppressions(dataset.suppressions(audience));
    }

    List<Suppression> all() {
        return all;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The fields whose untreated values are read. */
    Set<String> fields() {
        return fields;
    }

    /** Whether a row stays back: only one for which every condition is known not to hold may leave. */
    boolean suppress(ValueContext row) {
        for (Suppression suppression : all) {
            if (!isKnownFalse(suppression.condition(), row)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKnownFalse(Condition condition, ValueContext row) {
        try {
            return condition.evaluate(row) == Condition.Truth.FALSE;
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            // A field that nobody can read, or a text class of its own; its message may hold the value.
            return false;
        }
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
