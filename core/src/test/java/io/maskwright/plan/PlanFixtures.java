package io.maskwright.plan;

import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import io.maskwright.policy.Policy;
import io.maskwright.strategy.Arguments;
import io.maskwright.strategy.StrategyFactory;
import io.maskwright.strategy.StrategyRegistry;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Strategies that misbehave, and policies that use them. */
final class PlanFixtures {

    static final StrategyRegistry REGISTRY = StrategyRegistry.standard()
            .with(factory("throwing", value -> {
                throw new IllegalStateException("cannot treat " + value);
            }))
            .with(factory("nulling", value -> null))
            .with(factory("mistyping", value -> "x".equals(value) ? "ok" : 42))
            .with(factory("overflowing", PlanFixtures::endless))
            .with(factory("echoing", value -> value))
            .with(factory("refusing", value -> {
                throw new UntreatableValueException(Reason.SHAPE);
            }));

    private PlanFixtures() {}

    static Policy policy(String yaml) {
        return Policy.parse("maskwright: 1\n" + yaml, REGISTRY);
    }

    private static @Nullable Object endless(Object value) {
        return endless(value);
    }

    private static StrategyFactory factory(String name, UnaryOperator<@Nullable Object> body) {
        return new StrategyFactory() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Strategy create(Arguments arguments) {
                return new Strategy() {
                    @Override
                    public Traits traits() {
                        return Traits.CONSTANT;
                    }

                    @Override
                    public @Nullable Class<?> resultType(Class<?> valueType) {
                        return valueType == String.class ? String.class : null;
                    }

                    @Override
                    public @Nullable Object apply(Object value, ValueContext context) {
                        return body.apply(value);
                    }

                    @Override
                    public String toString() {
                        return name;
                    }
                };
            }
        };
    }
}
