package io.maskwright.jackson3;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.util.Converter;

/** Finds what reads a property by itself, once all types are known, and puts the guard before it. */
final class GuardFinder extends ValueDeserializer<Object> {

    private final Guard guard;
    private final @Nullable ValueDeserializer<?> given;
    private final JavaType type;
    private final BeanProperty property;
    /** Any-setters are not asked for their context. */
    private volatile @Nullable ValueDeserializer<Object> late;

    GuardFinder(Guard guard, @Nullable ValueDeserializer<?> given, JavaType type, BeanProperty property) {
        this.guard = guard;
        this.given = given;
        this.type = type;
        this.property = property;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty where) {
        ValueDeserializer<?> found =
                given == null ? found(context, where) : context.handlePrimaryContextualization(given, where, type);
        // The guard of the type would do the same again, and open what was opened.
        return new GuardedValue(found instanceof GuardedValue guarded ? guarded.getDelegatee() : found, guard);
    }

    private ValueDeserializer<?> found(DeserializationContext context, BeanProperty where) {
        AnnotatedMember member = where.getMember();
        Object converts = member == null
                ? null
                : context.getAnnotationIntrospector().findDeserializationConverter(context.getConfig(), member);
        if (converts == null) {
            return context.findContextualValueDeserializer(type, where);
        }
        Converter<Object, Object> converter = context.converterInstance(member, converts);
        JavaType delegateType = converter.getInputType(context.getTypeFactory());
        ValueDeserializer<?> reads = context.findContextualValueDeserializer(delegateType, where);
        return new StdConvertingDeserializer<>(converter, delegateType, reads);
    }

    private ValueDeserializer<Object> late(DeserializationContext context) {
        ValueDeserializer<Object> reads = late;
        if (reads == null) {
            @SuppressWarnings("unchecked")
            ValueDeserializer<Object> created = (ValueDeserializer<Object>) createContextual(context, property);
            reads = created;
            late = created;
        }
        return reads;
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        return late(context).getNullValue(context);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return late(context).getAbsentValue(context);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        return late(context).deserialize(parser, context);
    }

    @Override
    public @Nullable Object deserializeWithType(
            JsonParser parser, DeserializationContext context, TypeDeserializer types) {
        return late(context).deserializeWithType(parser, context, types);
    }
}
