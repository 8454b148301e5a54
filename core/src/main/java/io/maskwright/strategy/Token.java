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
import io.maskwright.token.Repeat;
import io.maskwright.token.Reversed;
import io.maskwright.token.TokenOpener;
import io.maskwright.token.Tokeniser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Random tokens that a vault remembers; columns go to the vault in one batch. */
final class Token implements Strategy, Reversible, ReadsFields, Recognisable, TellsWithoutKey {

    private static final Traits SAME =
            new Traits(Reversibility.REVERSIBLE, Determinism.DETERMINISTIC, Uniqueness.PRESERVED, EqualityLeak.VALUE);
    private static final Traits FRESH =
            new Traits(Reversibility.REVERSIBLE, Determinism.RANDOM, Uniqueness.PRESERVED, EqualityLeak.NOTHING);

    private final String expression;
    private final String domain;
    private final Tokeniser tokeniser;
    private final TokenOpener opener;
    private final @Nullable String per;
    private final Traits traits;
    private final FrequencyLeak frequencyLeak;
    private final Lengths lengths;
    private final UnaryOperator<String> kept;

    Token(
            String expression,
            String domain,
            Tokeniser tokeniser,
            TokenOpener opener,
            @Nullable String per,
            Repeat repeat,
            FrequencyLeak ofSame,
            Lengths lengths,
            UnaryOperator<String> kept) {
        this.expression = expression;
        this.domain = domain;
        this.tokeniser = tokeniser;
        this.opener = opener;
        this.per = per;
        this.lengths = lengths;
        this.kept = kept;
        this.traits = repeat == Repeat.SAME ? SAME : FRESH;
        this.frequencyLeak = repeat == Repeat.SAME ? ofSame : FrequencyLeak.NONE;
    }

    private Token(Token other, TokenOpener opener) {
        this.expression = other.expression;
        this.domain = other.domain;
        this.tokeniser = other.tokeniser;
        this.opener = opener;
        this.per = other.per;
        this.traits = other.traits;
        this.frequencyLeak = other.frequencyLeak;
        this.lengths = other.lengths;
        this.kept = other.kept;
    }

    @Override
    public Reversible by(Clock clock) {
        return new Token(this, opener.by(clock));
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public boolean tellsApart(String value, String other) {
        return !kept.apply(value).equals(kept.apply(other));
    }

    @Override
    public FrequencyLeak frequencyLeak() {
        return frequencyLeak;
    }

    @Override
    public @Nullable Class<?> resultType(Class<?> valueType) {
        return CharSequence.class.isAssignableFrom(valueType) ? String.class : null;
    }

    @Override
    public Object apply(Object value, ValueContext context) {
        if (!(value instanceof CharSequence)) {
            throw new UntreatableValueException(Reason.TYPE);
        }
        return tokeniser.tokenise(value.toString(), binding(context));
    }

    private @Nullable String binding(ValueContext context) {
        return per == null ? null : EntityText.of(context.field(per));
    }

    @Override
    public void applyAll(Column column) {
        int size = column.size();
        @Nullable String[] values = new String[size];
        @Nullable String[] bindings = new String[size];
        @Nullable String[] tokens = new String[size];
        for (int i = 0; i < size; i++) {
            Object value = column.pending(i);
            if (value instanceof CharSequence) {
                try {
                    bindings[i] = binding(column.context(i));
                    values[i] = value.toString();
                } catch (UntreatableValueException e) {
                    column.fail(i, e.reason());
                }
            } else if (value != null) {
                column.fail(i, Reason.TYPE);
            }
        }
        tokeniser.tokenise(values, bindings, size, tokens, column::fail);
        for (int i = 0; i < size; i++) {
            if (tokens[i] != null) {
                column.put(i, tokens[i]);
            }
        }
    }

    @Override
    public boolean isResult(String text) {
        return tokeniser.isToken(text);
    }

    @Override
    public String domain() {
        return domain;
    }

    @Override
    public List<Reversed> reverse(List<String> texts, List<String> stamps, List<ValueContext> contexts) {
        List<@Nullable String> bindings = new ArrayList<>(texts.size());
        boolean[] isNameless = new boolean[texts.size()];
        for (int i = 0; i < texts.size(); i++) {
            String binding = null;
            try {
                binding = binding(contexts.get(i));
            } catch (UntreatableValueException e) {
                isNameless[i] = true;
            }
            bindings.add(binding);
        }
        List<Reversed> opened = opener.open(texts, bindings);
        List<Reversed> reversed = new ArrayList<>(texts.size());
        for (int i = 0; i < opened.size(); i++) {
            Reversed token = opened.get(i);
            // A record without a name is another record, also for a token that is bound to none.
            reversed.add(
                    isNameless[i] && token.failure() == null
                            ? Reversed.failed(Reversed.Failure.BOUND_ELSEWHERE, token.keyVersion())
                            : token);
        }
        return reversed;
    }

    @Override
    public Set<String> fields() {
        return per == null ? Set.of() : Set.of(per);
    }

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return lengths.of(inputMaxLength);
    }

    @Override
    public String toString() {
        return expression;
    }
}
