package io.maskwright.jackson;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;

/** Stands before the writer that Jackson made for a property, and keeps it fit for use. */
@SuppressWarnings("serial") // a mapper with this module is not serialised by Java itself
abstract class FrontedProperty extends BeanPropertyWriter {

    /** What Jackson would write the property with. */
    final BeanPropertyWriter base;

    FrontedProperty(BeanPropertyWriter base) {
        super(base);
        this.base = base;
    }

    FrontedProperty(FrontedProperty from, BeanPropertyWriter base, PropertyName name) {
        super(from, name);
        this.base = base;
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
