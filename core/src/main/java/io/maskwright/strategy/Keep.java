package io.maskwright.strategy;

import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.ValueContext;
import java.util.OptionalInt;

/** Shows the value as it is. */
final class Keep implements Strategy {

    static final Keep KEEP = new Keep();

    private Keep() {}

    @Override
    public Traits traits() {
        return Traits.SHOWN;
    }

    @Override
    public Class<?> resultType(Class<?> valueType) {
        return valueType;
    }

    @Override
    public Object apply(Object value, ValueContext context) {
        return value;
    }

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return OptionalInt.of(inputMaxLength);
    }

    @Override
    public String toString() {
        return "keep";
    }
}
