package io.maskwright.jackson3;

import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.util.NameTransformer;

/** A writer laid over the one that Jackson made, which stays complete, with whatever Jackson does to it later. */
abstract class OverlaidProperty extends BeanPropertyWriter {

    private final BeanPropertyWriter base;

    OverlaidProperty(BeanPropertyWriter base) {
        super(base);
        this.base = base;
        // A serializer of the property's own, or a converter, is for what is shown; only the base has it.
        this._serializer = null;
    }

    final BeanPropertyWriter base() {
        return base;
    }

    /** Lays the same over another writer. */
    abstract BeanPropertyWriter over(BeanPropertyWriter other);

    @Override
    public final BeanPropertyWriter rename(NameTransformer transformer) {
        BeanPropertyWriter renamed = base.rename(transformer);
        return renamed == base ? this : over(renamed);
    }

    @Override
    protected final BeanPropertyWriter _new(PropertyName name) {
        return rename(NamedAs.of(name.getSimpleName()));
    }

    @Override
    public BeanPropertyWriter unwrappingWriter(NameTransformer unwrapper) {
        return over(base.unwrappingWriter(unwrapper));
    }

    @Override
    public final boolean isVirtual() {
        return base.isVirtual();
    }

    @Override
    public final boolean isUnwrapping() {
        return base.isUnwrapping();
    }

    @Override
    public final boolean hasSerializer() {
        return base.hasSerializer();
    }

    @Override
    public final ValueSerializer<Object> getSerializer() {
        return base.getSerializer();
    }

    @Override
    public final void assignSerializer(ValueSerializer<Object> serializer) {
        base.assignSerializer(serializer);
    }

    @Override
    public final void assignNullSerializer(ValueSerializer<Object> serializer) {
        super.assignNullSerializer(serializer);
        base.assignNullSerializer(serializer);
    }

    @Override
    public final void assignTypeSerializer(TypeSerializer serializer) {
        super.assignTypeSerializer(serializer);
        base.assignTypeSerializer(serializer);
    }

    @Override
    public final void fixAccess(SerializationConfig config) {
        base.fixAccess(config);
    }

    @Override
    public final void depositSchemaProperty(JsonObjectFormatVisitor visitor, SerializationContext call) {
        base.depositSchemaProperty(visitor, call);
    }
}
