package io.maskwright.risk;

import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.ValueContext;
import io.maskwright.strategy.Arguments;
import io.maskwright.strategy.StrategyFactory;
import io.maskwright.strategy.StrategyRegistry;
import org.jspecify.annotations.Nullable;

/** A mask of one's own that shows what stands between the first and the last three characters. */
final class Middle implements Strategy {

    static StrategyRegistry registry() {
        return StrategyRegistry.standard().with(new StrategyFactory() {
            @Override
            public String name() {
                return "own";
            }

            @Override
            public Strategy create(Arguments arguments) {
                return new Middle();
            }
        });
    }

    @Override
    public Traits traits() {
        return Traits.GROUPING;
    }

    @Override
    public @Nullable Class<?> resultType(Class<?> valueType) {
        return valueType == String.class ? String.class : null;
    }

    @Override
    public Object apply(Object value, ValueContext context) {
        String text = value.toString();
        return "***" + text.substring(3, text.length() - 3) + "***";
    }

    @Override
    public String toString() {
        return "own";
    }
}
