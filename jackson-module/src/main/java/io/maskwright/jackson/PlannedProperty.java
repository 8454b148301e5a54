package io.maskwright.jackson;

import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import io.maskwright.plan.Place;

/** Stands before the writer of a property with a plan. */
@SuppressWarnings("serial") // a mapper with this module is not serialised by Java itself
abstract class PlannedProperty extends FrontedProperty {

    final ProtectedValue value;

    PlannedProperty(BeanPropertyWriter base, ProtectedValue value) {
        super(base);
        this.value = value;
    }

    PlannedProperty(PlannedProperty from, BeanPropertyWriter base, PropertyName name) {
        super(from, base, name);
        this.value = from.value;
    }

    final Place place(SerializerProvider call) {
        return value.protection().at(value.plan(), call);
    }
}
