package io.maskwright.strategy;

import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.ValueContext;
import java.time.temporal.TemporalAccessor;

/** Shows the kind of a value and nothing of its content. */
final class Label implements Strategy {

    static final Label KIND = new Label();

    private Label() {}

    @Override
    public Traits traits() {
        return Traits.GROUPING;
    }

    @Override
    public Class<?> resultType(Class<?> valueType) {
        return String.class;
    }

    @Override
    public Object apply(Object value, ValueContext context) {
        if (value instanceof CharSequence) {
            return "<text>";
        }
        if (value instanceof Number) {
            return "<number>";
        }
        if (value instanceof TemporalAccessor) {
            return "<date>";
        }
        return value instanceof Boolean ? "<boolean>" : "<other>";
    }

    @Override
    public String toString() {
        return "label";
    }
}
