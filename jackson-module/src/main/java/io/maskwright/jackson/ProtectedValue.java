package io.maskwright.jackson;

import io.maskwright.ValueContext;
import io.maskwright.plan.ObjectFields;
import io.maskwright.plan.Place;
import io.maskwright.plan.PropertyPlan;

/**
 * What is protected about the values of a property.
 *
 * @param protection whose it is
 * @param plan what is decided
 * @param fields the properties of the object
 */
record ProtectedValue(Protection protection, PropertyPlan plan, ObjectFields fields) {

    /** What surrounds the value of an object; nothing where nobody looks. */
    ValueContext context(Place place, Object object) {
        return fields.at(place, object);
    }
}
