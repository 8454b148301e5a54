package io.maskwright.strategy;

import io.maskwright.Omitted;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.ValueContext;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Leaves no value in place of the value. */
enum Absence implements Strategy, Recognisable {

    /** Null for every value. */
    NULL("null") {
        @Override
        public Class<?> resultType(Class<?> valueType) {
            return Void.class;
        }

        @Override
        public @Nullable Object apply(Object value, ValueContext context) {
            return null;
        }
    },

    /** The field itself is left out. */
    DROP("drop") {
        @Override
        public Class<?> resultType(Class<?> valueType) {
            return Omitted.class;
        }

        @Override
        public Object apply(Object value, ValueContext context) {
            return Omitted.OMITTED;
        }
    },

    /** A fixed text for text, null for every other type: what can stand in any field. */
    WITHHOLD("withhold") {
        @Override
        public Class<?> resultType(Class<?> valueType) {
            return CharSequence.class.isAssignableFrom(valueType) ? String.class : Void.class;
        }

        @Override
        public @Nullable Object apply(Object value, ValueContext context) {
            return value instanceof CharSequence ? Strategies.REDACTED : null;
        }

        @Override
        public boolean isResult(String text) {
            return text.equals(Strategies.REDACTED);
        }
    };

    private final String expression;

    Absence(String expression) {
        this.expression = expression;
    }

    @Override
    public Traits traits() {
        return Traits.CONSTANT;
    }

    @Override
    public boolean isResult(String text) {
        return false;
    }

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return OptionalInt.of(this == WITHHOLD ? Strategies.REDACTED.length() : 0);
    }

    @Override
    public String toString() {
        return expression;
    }
}
