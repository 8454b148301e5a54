package io.maskwright.strategy;

import io.maskwright.Assurance;
import io.maskwright.EqualityLeak;
import io.maskwright.FrequencyLeak;
import io.maskwright.Omitted;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.Traits.Determinism;
import io.maskwright.Traits.Reversibility;
import io.maskwright.Uniqueness;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Treats a value by one strategy after the other, each taking the result of the one before. */
final class Chain
        implements Strategy,
                ReadsFields,
                ChoosesByRecord,
                ReadsAssurance,
                Recognisable,
                UsesKeys,
                TellsWithoutKey,
                Composed {

    private final List<Strategy> steps;
    private final Traits traits;

    Chain(List<Strategy> steps) {
        if (steps.size() < 2) {
            throw new IllegalArgumentException("then needs at least 2 strategies, but was given " + steps.size());
        }
        this.steps = List.copyOf(steps);
        this.traits =
                steps.stream().map(Strategy::traits).reduce(Chain::combine).orElseThrow();
    }

    /** What one step hides, no later step shows again. */
    private static Traits combine(Traits a, Traits b) {
        boolean irreversible =
                a.reversibility() == Reversibility.IRREVERSIBLE || b.reversibility() == Reversibility.IRREVERSIBLE;
        boolean shown = a.reversibility() == Reversibility.SHOWN && b.reversibility() == Reversibility.SHOWN;
        Reversibility reversibility = shown ? Reversibility.SHOWN : Reversibility.REVERSIBLE;
        boolean random = a.determinism() == Determinism.RANDOM || b.determinism() == Determinism.RANDOM;
        Uniqueness uniqueness = a.uniqueness().compareTo(b.uniqueness()) > 0 ? a.uniqueness() : b.uniqueness();
        EqualityLeak leak = a.equalityLeak().compareTo(b.equalityLeak()) < 0 ? a.equalityLeak() : b.equalityLeak();
        return new Traits(
                irreversible ? Reversibility.IRREVERSIBLE : reversibility,
                random ? Determinism.RANDOM : Determinism.DETERMINISTIC,
                uniqueness,
                leak);
    }

    @Override
    public List<Strategy> parts() {
        return steps;
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public @Nullable Class<?> resultType(Class<?> valueType) {
        Class<?> type = valueType;
        for (Strategy step : steps) {
            type = step.resultType(type);
            if (type == null || type == Void.class || type == Omitted.class) {
                return type;
            }
        }
        return type;
    }

    @Override
    public @Nullable Object apply(Object value, ValueContext context) {
        Object result = value;
        for (Strategy step : steps) {
            if (step.resultType(result.getClass()) == null) {
                throw new UntreatableValueException(Reason.TYPE);
            }
            result = step.apply(result, context);
            if (result == null || result == Omitted.OMITTED) {
                return result;
            }
        }
        return result;
    }

    @Override
    public List<Strategy> branches() {
        List<List<Strategy>> ways = List.of(List.of());
        for (Strategy step : steps) {
            List<List<Strategy>> longer = new ArrayList<>();
            for (List<Strategy> way : ways) {
                for (Strategy branch : ChoosesByRecord.of(step)) {
                    List<Strategy> next = new ArrayList<>(way);
                    next.add(branch);
                    longer.add(next);
                }
            }
            if (longer.size() > MAX_BRANCHES) {
                return List.of(Keep.KEEP);
            }
            ways = longer;
        }
        return ways.stream().<Strategy>map(Chain::new).toList();
    }

    /** What the first step under a key hides, no later step shows. */
    @Override
    public boolean tellsApart(String value, String other) {
        String one = value;
        String two = other;
        for (Strategy step : steps) {
            if (!UsesKeys.of(step).isEmpty()) {
                return TellsWithoutKey.tellsApart(step, one, two);
            }
            one = withoutKey(step, one);
            two = withoutKey(step, two);
        }
        return !one.equals(two);
    }

    private static String withoutKey(Strategy step, String text) {
        try {
            return String.valueOf(step.apply(text, ValueContext.NONE));
        } catch (UntreatableValueException e) {
            return "";
        }
    }

    @Override
    public boolean mayReturnNull() {
        return steps.stream().anyMatch(Strategy::mayReturnNull);
    }

    @Override
    public List<String> stamps() {
        return steps.stream().flatMap(step -> step.stamps().stream()).distinct().toList();
    }

    @Override
    public FrequencyLeak frequencyLeak() {
        return FrequencyLeak.worst(steps);
    }

    @Override
    public List<String> remarks() {
        return steps.stream()
                .flatMap(step -> step.remarks().stream())
                .distinct()
                .toList();
    }

    /** The last step that changes anything makes the result. */
    @Override
    public boolean isResult(String text) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (!steps.get(i).equals(Keep.KEEP)) {
                return Recognisable.isResult(steps.get(i), text);
            }
        }
        return false;
    }

    @Override
    public Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        steps.forEach(step -> fields.addAll(ReadsFields.of(step)));
        return fields;
    }

    @Override
    public boolean mayReturnNull(Class<?> valueType) {
        return anyStep(valueType, Strategy::mayReturnNull);
    }

    @Override
    public boolean mayOmit(Class<?> valueType) {
        return anyStep(valueType, Strategy::mayOmit);
    }

    /** Asks each step of the type that it is given; where that is not certain, of any type that it might be given. */
    private boolean anyStep(Class<?> valueType, BiPredicate<Strategy, Class<?>> question) {
        Class<?> type = valueType;
        for (Strategy step : steps) {
            boolean isCertain = type == valueType || Modifier.isFinal(type.getModifiers());
            if (question.test(step, type)
                    || (!isCertain && (question.test(step, String.class) || question.test(step, Object.class)))) {
                return true;
            }
            type = step.resultType(type);
            if (type == null || type == Void.class || type == Omitted.class) {
                return false;
            }
        }
        return false;
    }

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        OptionalInt length = OptionalInt.of(inputMaxLength);
        for (Strategy step : steps) {
            length = length.isEmpty() ? length : step.maxLength(length.getAsInt());
        }
        return length;
    }

    @Override
    public Strategy at(Assurance assurance) {
        List<Strategy> settled =
                steps.stream().map(step -> ReadsAssurance.at(step, assurance)).toList();
        return settled.equals(steps) ? this : new Chain(settled);
    }

    @Override
    public Set<String> domains() {
        Set<String> domains = new LinkedHashSet<>();
        steps.forEach(step -> domains.addAll(UsesKeys.of(step)));
        return domains;
    }

    @Override
    public String toString() {
        Expression expression = Expression.of("then");
        steps.forEach(expression::positional);
        return expression.toString();
    }
}
