package io.maskwright.token;

import io.maskwright.FrequencyLeak;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.ValueContext;
import java.util.List;

/** A strategy of another package than the built-in ones, which has something to say. */
public final class RemarkingStrategy implements Strategy {

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
        return "x";
    }

    @Override
    public FrequencyLeak frequencyLeak() {
        return FrequencyLeak.ACKNOWLEDGED;
    }

    @Override
    public List<String> remarks() {
        return List.of("a sentence");
    }

    @Override
    public String toString() {
        return "own";
    }
}
