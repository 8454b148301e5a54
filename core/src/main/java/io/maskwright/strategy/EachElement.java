package io.maskwright.strategy;

import io.maskwright.Assurance;
import io.maskwright.FrequencyLeak;
import io.maskwright.Omitted;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Treats each element of a collection and gives a new list or set; elements left out are missing from it. Any other value
 * is one element: outlets that walk through arrays hand them over one by one.
 */
final class EachElement
        implements Strategy,
                ReadsFields,
                ChoosesByRecord,
                ReadsAssurance,
                Recognisable,
                UsesKeys,
                TellsWithoutKey,
                Composed {

    private final Strategy element;

    EachElement(Strategy element) {
        this.element = element;
    }

    @Override
    public List<Strategy> parts() {
        return List.of(element);
    }

    @Override
    public Traits traits() {
        return element.traits();
    }

    @Override
    public List<Strategy> branches() {
        return ChoosesByRecord.of(element).stream()
                .<Strategy>map(EachElement::new)
                .toList();
    }

    @Override
    public boolean tellsApart(String value, String other) {
        return TellsWithoutKey.tellsApart(element, value, other);
    }

    @Override
    public @Nullable Class<?> resultType(Class<?> valueType) {
        if (Set.class.isAssignableFrom(valueType)) {
            return Set.class;
        }
        return Collection.class.isAssignableFrom(valueType) ? List.class : element.resultType(valueType);
    }

    @Override
    public @Nullable Object apply(Object value, ValueContext context) {
        if (!(value instanceof Collection<?> source)) {
            return treat(value, context);
        }
        if (source instanceof Set) {
            Set<@Nullable Object> set = new LinkedHashSet<@Nullable Object>();
            fill(set, source, context);
            return Collections.unmodifiableSet(set);
        }
        List<@Nullable Object> list = new ArrayList<@Nullable Object>(source.size());
        fill(list, source, context);
        return Collections.unmodifiableList(list);
    }

    private void fill(Collection<@Nullable Object> target, Collection<?> source, ValueContext context) {
        for (Object one : source) {
            Object result = treat(one, context);
            if (result != Omitted.OMITTED) {
                target.add(result);
            }
        }
    }

    private @Nullable Object treat(@Nullable Object one, ValueContext context) {
        if (one == null || (one instanceof CharSequence text && text.toString().isBlank())) {
            return one;
        }
        Class<?> announced = element.resultType(one.getClass());
        if (announced == null) {
            throw new UntreatableValueException(Reason.TYPE);
        }
        Object result = element.apply(one, context);
        if (result == null && announced != Void.class && !element.mayReturnNull()) {
            throw new UntreatableValueException(Reason.STRATEGY_FAILED);
        }
        return result;
    }

    @Override
    public boolean mayReturnNull() {
        return element.mayReturnNull();
    }

    @Override
    public List<String> stamps() {
        return element.stamps();
    }

    @Override
    public FrequencyLeak frequencyLeak() {
        return element.frequencyLeak();
    }

    @Override
    public List<String> remarks() {
        return element.remarks();
    }

    @Override
    public boolean isResult(String text) {
        return Recognisable.isResult(element, text);
    }

    @Override
    public Set<String> fields() {
        return ReadsFields.of(element);
    }

    @Override
    public boolean mayReturnNull(Class<?> valueType) {
        return !Collection.class.isAssignableFrom(valueType) && element.mayReturnNull(valueType);
    }

    @Override
    public boolean mayOmit(Class<?> valueType) {
        return !Collection.class.isAssignableFrom(valueType) && element.mayOmit(valueType);
    }

    /** Of a value that is no collection. */
    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return element.maxLength(inputMaxLength);
    }

    @Override
    public Strategy at(Assurance assurance) {
        Strategy settled = ReadsAssurance.at(element, assurance);
        return settled == element ? this : new EachElement(settled);
    }

    @Override
    public Set<String> domains() {
        return UsesKeys.of(element);
    }

    @Override
    public String toString() {
        return Expression.of("perElement").positional(element).toString();
    }
}
