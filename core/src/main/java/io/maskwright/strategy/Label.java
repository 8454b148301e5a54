package io.maskwright.strategy;

import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.ValueContext;
import java.time.temporal.TemporalAccessor;
import java.util.OptionalInt;
import java.util.Set;

/** Shows the kind of a value and nothing of its content. */
final class Label implements Strategy, Recognisable {

    static final Label KIND = new Label();

    private static final String TEXT = "<text>";
    private static final String NUMBER = "<number>";
    private static final String DATE = "<date>";
    private static final String BOOLEAN = "<boolean>";
    private static final String OTHER = "<other>";
    private static final Set<String> KINDS = Set.of(TEXT, NUMBER, DATE, BOOLEAN, OTHER);

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
            return TEXT;
        }
        if (value instanceof Number) {
            return NUMBER;
        }
        if (value instanceof TemporalAccessor) {
            return DATE;
        }
        return value instanceof Boolean ? BOOLEAN : OTHER;
    }

    @Override
    public boolean isResult(String text) {
        return KINDS.contains(text);
    }

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return OptionalInt.of(BOOLEAN.length());
    }

    @Override
    public String toString() {
        return "label";
    }
}
