package io.maskwright.jackson3;

import io.maskwright.ValueContext;
import io.maskwright.plan.Place;
import io.maskwright.plan.PropertyPlan;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.ValueSerializer;

/** Writes values of a type whose declaration is marked. */
final class ProtectedWhole extends ProtectedType {

    ProtectedWhole(
            ValueSerializer<Object> base, PropertyPlan plan, Protection protection, @Nullable BeanProperty property) {
        super(base, plan, protection, property);
    }

    @Override
    ProtectedType over(ValueSerializer<Object> other, @Nullable BeanProperty property) {
        return new ProtectedWhole(other, plan(), protection(), property);
    }

    @Override
    Object treated(Object object) {
        return object;
    }

    @Override
    ValueContext context(Place place, Object object) {
        return ValueContext.NONE;
    }
}
