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
import io.maskwright.token.Reversed;
import io.maskwright.token.SealCipher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Deterministic authenticated encryption under the keys of a domain, as a text that describes itself. */
final class Seal implements Strategy, Reversible, Recognisable, TellsWithoutKey {

    private static final Traits TRAITS =
            new Traits(Reversibility.REVERSIBLE, Determinism.DETERMINISTIC, Uniqueness.PRESERVED, EqualityLeak.VALUE);

    private final KeyedExpression expression;
    private final SealCipher cipher;
    private final SealType type;

    Seal(KeyedExpression expression, SealCipher cipher, SealType type) {
        this.expression = expression;
        this.cipher = cipher;
        this.type = type;
    }

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public @Nullable Class<?> resultType(Class<?> valueType) {
        return type.takes(valueType) ? String.class : null;
    }

    @Override
    public Object apply(Object value, ValueContext context) {
        String text = type.text(value);
        if (text == null) {
            throw new UntreatableValueException(Reason.TYPE);
        }
        return cipher.seal(text);
    }

    @Override
    public FrequencyLeak frequencyLeak() {
        return expression.frequencyLeak();
    }

    @Override
    public boolean isResult(String text) {
        return SealCipher.isSeal(text);
    }

    /** Results are as long as values are in bytes. */
    @Override
    public boolean tellsApart(String value, String other) {
        return value.getBytes(StandardCharsets.UTF_8).length != other.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String domain() {
        return expression.domain();
    }

    @Override
    public List<Reversed> reverse(List<String> texts, List<String> stamps, List<ValueContext> contexts) {
        return texts.stream().map(cipher::open).toList();
    }

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return OptionalInt.of(SealCipher.maxLength(inputMaxLength));
    }

    @Override
    public String toString() {
        return expression.text();
    }
}
