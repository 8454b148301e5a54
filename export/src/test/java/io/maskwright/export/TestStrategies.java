package io.maskwright.export;

import io.maskwright.KeyUnavailableException;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import io.maskwright.strategy.Arguments;
import io.maskwright.strategy.StrategyFactory;
import io.maskwright.strategy.StrategyRegistry;
import java.util.function.Function;

/** Strategies that fail on purpose, for the failing paths of exports. */
final class TestStrategies {

    /** With {@code picky}, {@code leaky}, {@code keyless}, {@code twice} and {@code shout}. */
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
            .with(new Factory("twice", Long.class, value -> ((Long) value) * 2))
            .with(new Factory("nan", Double.class, value -> Double.NaN))
            .with(new Factory("shout", String.class, value -> value + "!"));

    private TestStrategies() {}

    /** Long strategies take and give whole numbers, the others text. */
    private record Factory(String name, Class<?> type, Function<Object, Object> function) implements StrategyFactory {

        @Override
        public Strategy create(Arguments arguments) {
            return new Simple(name, type, function);
        }
    }

    private record Simple(String name, Class<?> type, Function<Object, Object> function) implements Strategy {

        @Override
        public Traits traits() {
            return Traits.GROUPING;
        }

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
