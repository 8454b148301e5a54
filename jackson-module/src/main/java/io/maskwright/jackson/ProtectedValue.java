package io.maskwright.jackson;

import io.maskwright.ValueContext;
import io.maskwright.plan.Place;
import io.maskwright.plan.PropertyPlan;

/**
 * What is protected about the values of a property.
 *
 * @param protection whose it is
 * @param plan what is decided
 * @param siblings the other properties of the object
 */
record ProtectedValue(Protection protection, PropertyPlan plan, Siblings siblings) {

    /** What surrounds the value of an object; nothing where nobody looks. */
    ValueContext context(Place place, Object object) {
        return place.fieldsRead().isEmpty() ? ValueContext.NONE : siblings.of(object);
    }
}
