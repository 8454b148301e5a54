package io.maskwright.jackson;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import io.maskwright.plan.Place;

/** Stands before the writer that Jackson made for a property with a plan, and keeps it fit for use. */
@SuppressWarnings("serial") // a mapper with this module is not serialised by Java itself
abstract class PlannedProperty extends BeanPropertyWriter {

    /** What Jackson would write the property with. */
    final BeanPropertyWriter base;

    final ProtectedValue value;

    PlannedProperty(BeanPropertyWriter base, ProtectedValue value) {
        super(base);
        this.base = base;
        this.value = value;
    }

    PlannedProperty(PlannedProperty from, BeanPropertyWriter base, PropertyName name) {
        super(from, name);
        this.base = base;
        this.value = from.value;
    }

    final Place place(SerializerProvider call) {
        return value.protection().at(value.plan(), call);
    }

    @Override
    public void assignSerializer(JsonSerializer<Object> serializer) {
        super.assignSerializer(serializer);
        base.assignSerializer(serializer);
    }

    @Override
    public final void assignNullSerializer(JsonSerializer<Object> serializer) {
        super.assignNullSerializer(serializer);
        base.assignNullSerializer(serializer);
    }

    @Override
    public final void assignTypeSerializer(TypeSerializer serializer) {
        super.assignTypeSerializer(serializer);
        base.assignTypeSerializer(serializer);
    }

    @Override
    public final void setNonTrivialBaseType(JavaType type) {
        super.setNonTrivialBaseType(type);
        base.setNonTrivialBaseType(type);
    }

    @Override
    public final void fixAccess(SerializationConfig config) {
        base.fixAccess(config);
    }

    @Override
    public final boolean isUnwrapping() {
        return base.isUnwrapping();
    }
}
