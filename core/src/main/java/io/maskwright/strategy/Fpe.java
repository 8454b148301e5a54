package io.maskwright.strategy;

import io.maskwright.Column;
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
import io.maskwright.fpe.FormatCipher;
import io.maskwright.token.Reversed;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Format-preserving encryption of a format under the keys of a domain; columns go through the batch form. */
final class Fpe implements Strategy, Reversible, TellsWithoutKey {

    private static final Traits TRAITS =
            new Traits(Reversibility.REVERSIBLE, Determinism.DETERMINISTIC, Uniqueness.PRESERVED, EqualityLeak.VALUE);

    private final KeyedExpression expression;
    private final FormatCipher cipher;
    private final FpeType type;
    private final Lengths lengths;
    private final UnaryOperator<String> kept;

    /** The last argument gives the part of a value that results have as it is. */
    Fpe(KeyedExpression expression, FormatCipher cipher, FpeType type, Lengths lengths, UnaryOperator<String> kept) {
        this.expression = expression;
        this.cipher = cipher;
        this.type = type;
        this.lengths = lengths;
        this.kept = kept;
    }

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public @Nullable Class<?> resultType(Class<?> valueType) {
        return type.resultType(valueType);
    }

    @Override
    public Object apply(Object value, ValueContext context) {
        String text = type.text(value);
        if (text == null) {
            throw new UntreatableValueException(Reason.TYPE);
        }
        return FpeType.typed(cipher.encrypt(text), value);
    }

    @Override
    public void applyAll(Column column) {
        int size = column.size();
        @Nullable String[] texts = new String[size];
        @Nullable String[] results = new String[size];
        for (int i = 0; i < size; i++) {
            Object value = column.pending(i);
            if (value != null) {
                texts[i] = text(column, i, value);
            }
        }
        cipher.encrypt(texts, size, results, column::fail);
        for (int i = 0; i < size; i++) {
            Object value = column.pending(i);
            String result = results[i];
            if (value != null && result != null) {
                column.put(i, FpeType.typed(result, value));
            }
        }
    }

    private @Nullable String text(Column column, int index, Object value) {
        try {
            String text = type.text(value);
            if (text == null) {
                column.fail(index, Reason.TYPE);
            }
            return text;
        } catch (UntreatableValueException e) {
            column.fail(index, e.reason());
            return null;
        }
    }

    @Override
    public List<String> stamps() {
        return List.of(cipher.stamp().toString());
    }

    @Override
    public FrequencyLeak frequencyLeak() {
        return expression.frequencyLeak();
    }

    @Override
    public String domain() {
        return expression.domain();
    }

    @Override
    public List<Reversed> reverse(List<String> texts, List<String> stamps, List<ValueContext> contexts) {
        return new FpeReversal(cipher).reverse(texts, stamps);
    }

    @Override
    public boolean tellsApart(String value, String other) {
        return !kept.apply(value).equals(kept.apply(other));
    }

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return lengths.of(inputMaxLength);
    }

    @Override
    public String toString() {
        return expression.text();
    }
}
