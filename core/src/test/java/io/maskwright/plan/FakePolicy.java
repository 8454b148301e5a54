package io.maskwright.plan;

import io.maskwright.Audience;
import io.maskwright.Identifiability;
import io.maskwright.Omitted;
import io.maskwright.PlanException;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.UntreatableValueException;
import io.maskwright.ValueContext;
import io.maskwright.policy.Decision;
import io.maskwright.policy.FieldFacts;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.OnError;
import io.maskwright.policy.Undecided;
import io.maskwright.strategy.Strategies;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A policy of a few strategies by category name, with others for the audience named clear. */
final class FakePolicy implements FieldDecider {

    static final Audience READER = Audience.of("reader");
    static final Audience CLEAR = Audience.of("clear");
    static final Strategy KEEP = Strategies.keep();
    static final Strategy NOTHING = new Fixed("null", Traits.CONSTANT, type -> Void.class, (value, context) -> null);
    static final Strategy DROP =
            new Fixed("drop", Traits.CONSTANT, type -> Omitted.class, (value, context) -> Omitted.OMITTED);
    static final Strategy STARS = text("stars", value -> "***");
    static final Strategy WITHHOLD = new Fixed(
            "withhold",
            Traits.CONSTANT,
            type -> CharSequence.class.isAssignableFrom(type) ? String.class : Void.class,
            (value, context) -> value instanceof CharSequence ? "********" : null);
    static final Strategy FIRST_OF_YEAR = typed(LocalDate.class, date -> date.withDayOfYear(1));
    static final Strategy TENS = typed(Integer.class, number -> number / 10 * 10);
    static final Strategy FAILING = text("failing", value -> {
        throw new IllegalStateException("no: " + value);
    });
    static final Strategy UNTREATABLE_NUMBER = typed(Integer.class, number -> {
        throw new UntreatableValueException(UntreatableValueException.Reason.RANGE);
    });

    private final Map<String, Strategy> strategies = new HashMap<>(Map.of(
            "email", text("email", value -> "e***"),
            "phone", STARS,
            "keep", KEEP,
            "nothing", NOTHING,
            "drop", DROP,
            "withhold", WITHHOLD,
            "failing", FAILING,
            "year", FIRST_OF_YEAR,
            "tens", TENS));
    private Strategy undecided = WITHHOLD;
    private OnError onError = OnError.REDACT;

    FakePolicy with(String category, Strategy strategy) {
        strategies.put(category, strategy);
        return this;
    }

    FakePolicy undecided(Strategy strategy) {
        undecided = strategy;
        return this;
    }

    FakePolicy onError(OnError choice) {
        onError = choice;
        return this;
    }

    ObjectPlans plans() {
        return new ObjectPlans(this, new Limits(ObjectPlans.DEFAULT_MAX_DEPTH, ObjectPlans.DEFAULT_MAX_OBJECTS));
    }

    @Override
    public void requireAudience(Audience audience) {
        if (!audience.equals(READER) && !audience.equals(CLEAR)) {
            throw new PlanException("unknown audience");
        }
    }

    @Override
    public Decision decide(FieldFacts field, Audience audience) {
        Strategy strategy = strategies.get(field.category().name());
        return decision(field.path(), audience.equals(CLEAR) ? KEEP : strategy);
    }

    @Override
    public Decision decideUndecided(String path, Audience audience) {
        return decision(path, undecided);
    }

    @Override
    public Decision decide(FieldRule rule, @Nullable FieldFacts annotation, Audience audience) {
        throw new UnsupportedOperationException("a policy without types");
    }

    @Override
    public Decision decideUndecided(Undecided choice, String path, Audience audience) {
        throw new UnsupportedOperationException("a policy without types");
    }

    private Decision decision(String path, Strategy strategy) {
        return new Decision(
                path, null, null, Identifiability.NONE, strategy, onError, Decision.Basis.CATEGORY, "a test");
    }

    static Strategy text(String name, Function<String, Object> function) {
        return new Fixed(
                name,
                Traits.GROUPING,
                type -> CharSequence.class.isAssignableFrom(type) ? String.class : null,
                (value, context) -> function.apply(value.toString()));
    }

    static <T> Strategy typed(Class<T> type, Function<T, Object> function) {
        return new Fixed(
                "typed",
                Traits.GROUPING,
                each -> type.isAssignableFrom(each) ? type : null,
                (value, context) -> function.apply(type.cast(value)));
    }

    record Fixed(
            String name,
            Traits traits,
            Function<Class<?>, @Nullable Class<?>> types,
            BiFunction<Object, ValueContext, @Nullable Object> function)
            implements Strategy {
        @Override
        public @Nullable Class<?> resultType(Class<?> valueType) {
            return types.apply(valueType);
        }

        @Override
        public @Nullable Object apply(Object value, ValueContext context) {
            return function.apply(value, context);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
