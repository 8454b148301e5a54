package io.maskwright.export.count;

import io.maskwright.PlanException;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.Traits.Determinism;
import io.maskwright.Traits.Reversibility;
import io.maskwright.Uniqueness;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import io.maskwright.plan.Tally;
import io.maskwright.plan.Treatment;
import io.maskwright.policy.Decision;
import io.maskwright.strategy.Recognisable;
import org.jspecify.annotations.Nullable;

/** A field whose values are counted by their pseudonyms. */
final class CountedField {

    private final Treatment treatment;
    private final CountedInput input;

    private CountedField(Treatment treatment, CountedInput input) {
        this.treatment = treatment;
        this.input = input;
    }

    static CountedField of(Decision decision, CountedInput input) {
        Treatment treatment = new Treatment(decision, new Tally());
        Traits traits = decision.strategy().traits();
        boolean isPseudonym = traits.reversibility() == Reversibility.IRREVERSIBLE
                && traits.determinism() == Determinism.DETERMINISTIC
                && traits.uniqueness() == Uniqueness.PROBABLE;
        if (!isPseudonym) {
            throw new PlanException(
                    decision.path() + ": " + treatment.strategyName()
                            + " gives no pseudonyms to count by; the policy must say pseudonym or blindIndex for this audience");
        }
        return new CountedField(treatment, input);
    }

    String strategy() {
        return treatment.strategyName();
    }

    /**
     * Returns the pseudonym of a value, or null for nothing.
     *
     * @throws UntreatableValueException if it has none
     */
    @Nullable
    String pseudonym(@Nullable Object value, ValueContext context) {
        if (value == null
                || (value instanceof CharSequence text && text.toString().isBlank())) {
            return null;
        }
        if (input == CountedInput.EXPORTED) {
            return exported(value);
        }
        Object result = treatment.attempt(value, context);
        if (result instanceof String pseudonym) {
            return pseudonym;
        }
        throw new UntreatableValueException(Reason.STRATEGY_FAILED);
    }

    /** What does not look like a pseudonym may be a value: it must not come out as one. */
    private String exported(Object value) {
        Strategy strategy = treatment.decision().strategy();
        if (value instanceof CharSequence text && Recognisable.isResult(strategy, text.toString())) {
            return text.toString();
        }
        throw new UntreatableValueException(Reason.SHAPE);
    }
}
