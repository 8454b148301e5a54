package io.maskwright.export;

import io.maskwright.EqualityLeak;
import io.maskwright.FrequencyLeak;
import io.maskwright.KeyUnavailableException;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.Traits.Determinism;
import io.maskwright.Traits.Reversibility;
import io.maskwright.Uniqueness;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import io.maskwright.strategy.Arguments;
import io.maskwright.strategy.StrategyFactory;
import io.maskwright.strategy.StrategyRegistry;
import java.util.function.Function;

/** Strategies that fail on purpose, for the failing paths of exports. */
final class TestStrategies {

    private static final Traits CODE =
            new Traits(Reversibility.IRREVERSIBLE, Determinism.DETERMINISTIC, Uniqueness.PRESERVED, EqualityLeak.VALUE);

    /** With {@code picky}, {@code leaky}, {@code keyless}, {@code code}, {@code known}, {@code twice} and {@code shout}. */
    static final StrategyRegistry REGISTRY = StrategyRegistry.standard()
            .with(new Factory("picky", String.class, value -> {
                if (value.toString().contains("bad")) {
                    throw new UntreatableValueException(Reason.SHAPE);
                }
                return "fine";
            }))
            .with(new Factory("leaky", String.class, value -> {
                throw new IllegalStateException("what I was given: " + value, new RuntimeException(value.toString()));
            }))
            .with(new Factory("keyless", String.class, value -> {
                throw new KeyUnavailableException("key main is not there");
            }))
            .with(new Factory("code", String.class, TestStrategies::code, CODE, FrequencyLeak.GUARDED))
            .with(new Factory("known", String.class, TestStrategies::code, CODE, FrequencyLeak.ACKNOWLEDGED))
            .with(new Factory("twice", Long.class, value -> ((Long) value) * 2))
            .with(new Factory("nan", Double.class, value -> Double.NaN))
            .with(new Factory("shout", String.class, value -> value + "!"));

    private TestStrategies() {}

    /** Each value has its own result, but for bad ones. */
    private static Object code(Object value) {
        if (value.toString().contains("bad")) {
            throw new UntreatableValueException(Reason.SHAPE);
        }
        return "c" + value;
    }

    /** Long strategies take and give whole numbers, the others text. */
    private record Factory(
            String name, Class<?> type, Function<Object, Object> function, Traits traits, FrequencyLeak frequencyLeak)
            implements StrategyFactory {

        Factory(String name, Class<?> type, Function<Object, Object> function) {
            this(name, type, function, Traits.GROUPING, FrequencyLeak.NONE);
        }

        @Override
        public Strategy create(Arguments arguments) {
            return new Simple(name, type, function, traits, frequencyLeak);
        }
    }

    private record Simple(
            String name, Class<?> type, Function<Object, Object> function, Traits traits, FrequencyLeak frequencyLeak)
            implements Strategy {

        @Override
        public Class<?> resultType(Class<?> valueType) {
            Class<?> taken = type == Long.class ? Long.class : String.class;
            return valueType == taken ? type : null;
        }

        @Override
        public Object apply(Object value, ValueContext context) {
            return function.apply(value);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
