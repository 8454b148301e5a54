package io.maskwright.examples;

import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import io.maskwright.policy.Policy;
import io.maskwright.strategy.Arguments;
import io.maskwright.strategy.StrategyFactory;
import io.maskwright.strategy.StrategyRegistry;
import java.nio.file.Path;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** A strategy of one's own, usable in policies and annotations as {@code initials}. */
final class OwnStrategy {

    // region own-strategy
    static final class Initials implements StrategyFactory, Strategy {

        @Override
        public String name() {
            return "initials";
        }

        @Override
        public Strategy create(Arguments arguments) {
            return this;
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
            StringBuilder initials = new StringBuilder();
            for (StringTokenizer words = new StringTokenizer(value.toString()); words.hasMoreTokens(); ) {
                String word = words.nextToken();
                initials.appendCodePoint(word.codePointAt(0)).append('.');
            }
            if (initials.length() >= value.toString().length()) {
                throw new UntreatableValueException(Reason.TOO_SHORT);
            }
            return initials.toString();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static Policy load(Path policyFile) {
        return Policy.load(policyFile, StrategyRegistry.standard().with(new Initials()));
    }
    // endregion

    private OwnStrategy() {}
}
