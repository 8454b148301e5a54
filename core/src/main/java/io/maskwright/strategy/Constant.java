package io.maskwright.strategy;

import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.ValueContext;
import java.util.OptionalInt;

/** Puts one text in place of every value of any type, so that neither length nor type tells anything. */
final class Constant implements Strategy, Recognisable {

    private final String expression;
    private final String text;

    Constant(String expression, String text) {
        this.expression = expression;
        this.text = text;
    }

    @Override
    public Traits traits() {
        return Traits.CONSTANT;
    }

    @Override
    public Class<?> resultType(Class<?> valueType) {
        return String.class;
    }

    @Override
    public Object apply(Object value, ValueContext context) {
        return text;
    }

    @Override
    public boolean isResult(String result) {
        return result.equals(text);
    }

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return OptionalInt.of(Lengths.of(text));
    }

    @Override
    public String toString() {
        return expression;
    }
}
