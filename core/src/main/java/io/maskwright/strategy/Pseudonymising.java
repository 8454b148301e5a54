package io.maskwright.strategy;

import io.maskwright.EqualityLeak;
import io.maskwright.FrequencyLeak;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.Traits.Determinism;
import io.maskwright.Traits.Reversibility;
import io.maskwright.Uniqueness;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Replaces a value by a keyed hash of its text; equal numbers have one text, whatever type an outlet reads them as. */
final class Pseudonymising implements Strategy, Recognisable, UsesKeys {

    private static final Traits TRAITS =
            new Traits(Reversibility.IRREVERSIBLE, Determinism.DETERMINISTIC, Uniqueness.PROBABLE, EqualityLeak.VALUE);

    private final KeyedExpression expression;
    private final UnaryOperator<String> hash;
    private final Predicate<String> shape;
    private final int length;
    private final List<String> remarks;

    Pseudonymising(
            KeyedExpression expression,
            UnaryOperator<String> hash,
            Predicate<String> shape,
            int length,
            List<String> remarks) {
        this.expression = expression;
        this.hash = hash;
        this.shape = shape;
        this.length = length;
        this.remarks = remarks;
    }

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public @Nullable Class<?> resultType(Class<?> valueType) {
        return TextForm.hasOne(valueType) ? String.class : null;
    }

    @Override
    public Object apply(Object value, ValueContext context) {
        String text = TextForm.canonical(value);
        if (text == null) {
            throw new UntreatableValueException(Reason.TYPE);
        }
        return hash.apply(text);
    }

    @Override
    public boolean isResult(String text) {
        return shape.test(text);
    }

    @Override
    public Set<String> domains() {
        return Set.of(expression.domain());
    }

    @Override
    public FrequencyLeak frequencyLeak() {
        return expression.frequencyLeak();
    }

    @Override
    public List<String> remarks() {
        return remarks;
    }

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return OptionalInt.of(length);
    }

    @Override
    public String toString() {
        return expression.text();
    }
}
