package io.maskwright.export;

import io.maskwright.MaskingException;
import io.maskwright.Omitted;
import io.maskwright.PlanException;
import io.maskwright.Strategy;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import io.maskwright.plan.Location;
import io.maskwright.plan.Treatment;
import io.maskwright.strategy.Strategies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Treats the values of one document, counts them, and follows the policy where one cannot be treated. */
final class ValueTreater {

    /** Stands for any object; told from others by its identity. */
    static final Map<String, Object> SHOWN_OBJECT = Collections.unmodifiableMap(new HashMap<>());

    private final ValueContext context;
    private final long row;
    private final List<Counted> counted = new ArrayList<>();

    /** A result whose frequency counts if the document leaves. */
    private record Counted(Treatment treatment, @Nullable Object result) {}

    ValueTreater(ValueContext context, long row) {
        this.context = context;
        this.row = row;
    }

    /**
     * Returns the treatment of a place, and marks its rule as one that matched.
     *
     * @throws PlanException if nobody decided the place and the policy's choice is to fail
     */
    Treatment treatment(Location at) {
        try {
            return at.treatment();
        } catch (PlanException e) {
            throw new PlanException("row " + row + ": " + e.getMessage());
        }
    }

    /**
     * Tells whether all values are shown, whatever the record. A choice between showing and hiding has other traits: it
     * must be asked each time.
     */
    static boolean isKept(Treatment treatment) {
        return treatment.decision().strategy().equals(Strategies.keep());
    }

    /** Counts how often results occur; called when nothing of the document went into quarantine. */
    void documentLeaves() {
        counted.forEach(value -> value.treatment().leaves(value.result()));
        counted.clear();
    }

    /** Treats a text, a truth value or null. */
    @Nullable
    Object treatScalar(Location at, @Nullable Object value) {
        Treatment treatment = treatment(at);
        try {
            return count(treatment, value, attempt(treatment, value));
        } catch (UntreatableValueException e) {
            return failed(at, treatment, e.reason(), value instanceof CharSequence);
        }
    }

    /** Treats a number; one that is shown stays as it was written. */
    @Nullable
    Object treatNumber(Location at, String text) {
        Treatment treatment = treatment(at);
        if (isKept(treatment)) {
            return count(treatment, text, new NumberAsWritten(text));
        }
        if (treatment.omitsAll()) {
            return count(treatment, text, Omitted.OMITTED);
        }
        try {
            Number number = JsonNumber.of(text);
            Object value = takes(treatment, number) ? number : JsonNumber.plain(number);
            Object result = attempt(treatment, value);
            count(treatment, value, result);
            return result == number ? new NumberAsWritten(text) : result;
        } catch (UntreatableValueException e) {
            return failed(at, treatment, e.reason(), false);
        }
    }

    /**
     * Treats an object as one value. Strategies are given an empty one: whatever is in it is for nobody.
     *
     * @return the result, or {@link #SHOWN_OBJECT} if the strategy shows this one
     */
    @Nullable
    Object treatObject(Location at) {
        Treatment treatment = treatment(at);
        try {
            Object result = treatment.attempt(SHOWN_OBJECT, context);
            return result == SHOWN_OBJECT ? result : count(treatment, SHOWN_OBJECT, writable(result));
        } catch (UntreatableValueException e) {
            return failed(at, treatment, e.reason(), false);
        }
    }

    private @Nullable Object attempt(Treatment treatment, @Nullable Object value) {
        return writable(treatment.attempt(value, context));
    }

    private static @Nullable Object writable(@Nullable Object result) {
        if (result == Omitted.OMITTED || JsonScalar.isWritable(result)) {
            return result;
        }
        throw new UntreatableValueException(Reason.TYPE);
    }

    /** Strategies for text get a number as its digits. */
    private static boolean takes(Treatment treatment, Number number) {
        Strategy strategy = treatment.decision().strategy();
        try {
            return strategy.resultType(number.getClass()) != null;
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            // Its message may hold anything.
            throw new UntreatableValueException(Reason.STRATEGY_FAILED);
        }
    }

    private @Nullable Object count(Treatment treatment, @Nullable Object value, @Nullable Object result) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            treatment.tally().addBlank(1);
        } else {
            treatment.tally().addTreated(1);
            if (treatment.countsFrequencies()) {
                counted.add(new Counted(treatment, result));
            }
        }
        return result;
    }

    private @Nullable Object failed(Location at, Treatment treatment, Reason reason, boolean text) {
        treatment.tally().addFailure(reason);
        return switch (treatment.decision().onError()) {
            case REDACT -> text ? Treatment.REDACTED : null;
            case QUARANTINE -> throw new QuarantinedException(at.path(), reason.words());
            case FAIL ->
                throw new MaskingException("row " + row + ", " + at.path() + ": " + treatment.strategyName()
                        + " cannot treat the value: " + reason.words());
        };
    }
}
