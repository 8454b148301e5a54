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
import io.maskwright.ValueContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Treats a value by one of two strategies, as a condition on the record says, and withholds it where it cannot tell. */
final class Choice
        implements Strategy,
                ReadsFields,
                ShowsByRecord,
                ChoosesByRecord,
                ReadsAssurance,
                Recognisable,
                UsesKeys,
                Composed {

    private final Condition condition;
    private final Strategy then;
    private final Strategy otherwise;
    private final Traits traits;

    Choice(Condition condition, Strategy then, Strategy otherwise) {
        this.condition = condition;
        this.then = then;
        this.otherwise = otherwise;
        this.traits = worse(then.traits(), otherwise.traits());
    }

    /** Whoever sees a result does not know which branch made it, so the one that tells more counts. */
    private static Traits worse(Traits a, Traits b) {
        Reversibility reversibility =
                a.reversibility().compareTo(b.reversibility()) > 0 ? a.reversibility() : b.reversibility();
        boolean random = a.determinism() == Determinism.RANDOM || b.determinism() == Determinism.RANDOM;
        EqualityLeak leak = a.equalityLeak().compareTo(b.equalityLeak()) > 0 ? a.equalityLeak() : b.equalityLeak();
        return new Traits(
                reversibility, random ? Determinism.RANDOM : Determinism.DETERMINISTIC, Uniqueness.LOSSY, leak);
    }

    @Override
    public List<Strategy> parts() {
        return List.of(then, otherwise);
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public @Nullable Class<?> resultType(Class<?> valueType) {
        Class<?> first = then.resultType(valueType);
        Class<?> second = otherwise.resultType(valueType);
        if (first == null || second == null) {
            return null;
        }
        Class<?> withheld = Absence.WITHHOLD.resultType(valueType);
        return common(common(first, second), withheld == null ? Void.class : withheld);
    }

    /** Null and omission fit any class; classes that have nothing to do with each other have Object in common. */
    private static Class<?> common(Class<?> a, Class<?> b) {
        if (a == Void.class || a == Omitted.class) {
            return b == Omitted.class ? a : b;
        }
        if (b == Void.class || b == Omitted.class || a.isAssignableFrom(b)) {
            return a;
        }
        return b.isAssignableFrom(a) ? b : Object.class;
    }

    @Override
    public @Nullable Object apply(Object value, ValueContext context) {
        return switch (condition.evaluate(context)) {
            case TRUE -> then.apply(value, context);
            case FALSE -> otherwise.apply(value, context);
            case UNKNOWN -> Absence.WITHHOLD.apply(value, context);
        };
    }

    @Override
    public boolean shows(ValueContext context) {
        return switch (condition.evaluate(context)) {
            case TRUE -> ShowsByRecord.shows(then, context);
            case FALSE -> ShowsByRecord.shows(otherwise, context);
            case UNKNOWN -> false;
        };
    }

    @Override
    public List<Strategy> branches() {
        List<Strategy> branches = Stream.of(then, otherwise)
                .flatMap(branch -> ChoosesByRecord.of(branch).stream())
                .toList();
        return branches.size() > MAX_BRANCHES ? List.of(Keep.KEEP) : branches;
    }

    @Override
    public boolean mayReturnNull() {
        return true;
    }

    @Override
    public List<String> stamps() {
        return Stream.of(then, otherwise)
                .flatMap(branch -> branch.stamps().stream())
                .distinct()
                .toList();
    }

    @Override
    public FrequencyLeak frequencyLeak() {
        return FrequencyLeak.worst(List.of(then, otherwise));
    }

    @Override
    public List<String> remarks() {
        return Stream.of(then, otherwise)
                .flatMap(branch -> branch.remarks().stream())
                .distinct()
                .toList();
    }

    @Override
    public boolean isResult(String text) {
        return Absence.WITHHOLD.isResult(text)
                || Recognisable.isResult(then, text)
                || Recognisable.isResult(otherwise, text);
    }

    @Override
    public Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>(condition.fields());
        fields.addAll(ReadsFields.of(then));
        fields.addAll(ReadsFields.of(otherwise));
        return fields;
    }

    @Override
    public boolean mayReturnNull(Class<?> valueType) {
        return Absence.WITHHOLD.mayReturnNull(valueType)
                || then.mayReturnNull(valueType)
                || otherwise.mayReturnNull(valueType);
    }

    @Override
    public boolean mayOmit(Class<?> valueType) {
        return then.mayOmit(valueType) || otherwise.mayOmit(valueType);
    }

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return Lengths.max(
                Absence.WITHHOLD.maxLength(inputMaxLength),
                Lengths.max(then.maxLength(inputMaxLength), otherwise.maxLength(inputMaxLength)));
    }

    @Override
    public Strategy at(Assurance assurance) {
        Strategy first = ReadsAssurance.at(then, assurance);
        Strategy second = ReadsAssurance.at(otherwise, assurance);
        Clause left = condition.at(assurance);
        if (left instanceof Clause.Decided decided) {
            return decided.outcome() == Condition.Truth.TRUE ? first : second;
        }
        boolean isSame = first == then && second == otherwise && !condition.readsAssurance();
        return isSame ? this : new Choice(new Condition(left), first, second);
    }

    @Override
    public Set<String> domains() {
        Set<String> domains = new LinkedHashSet<>(UsesKeys.of(then));
        domains.addAll(UsesKeys.of(otherwise));
        return domains;
    }

    @Override
    public String toString() {
        return Expression.of("when")
                .positional(condition)
                .positional(then)
                .positional(otherwise)
                .toString();
    }
}
