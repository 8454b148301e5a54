package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.util.Converter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Finds what reads a property by itself, once all types are known, and puts the guard before it. */
final class GuardFinder extends JsonDeserializer<Object> implements ContextualDeserializer {

    private final Guard guard;
    private final @Nullable JsonDeserializer<?> given;
    private final JavaType type;
    private final BeanProperty property;
    /** Any-setters are not asked for their context. */
    private volatile @Nullable JsonDeserializer<Object> late;

    GuardFinder(Guard guard, @Nullable JsonDeserializer<?> given, JavaType type, BeanProperty property) {
        this.guard = guard;
        this.given = given;
        this.type = type;
        this.property = property;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty where)
            throws JsonMappingException {
        JsonDeserializer<?> found =
                given == null ? found(context, where) : context.handlePrimaryContextualization(given, where, type);
        // The guard of the type would do the same again, and open what was opened.
        return new GuardedValue(found instanceof GuardedValue guarded ? guarded.getDelegatee() : found, guard);
    }

    private JsonDeserializer<?> found(DeserializationContext context, BeanProperty where) throws JsonMappingException {
        AnnotatedMember member = where.getMember();
        Object converts =
                member == null ? null : context.getAnnotationIntrospector().findDeserializationConverter(member);
        if (converts == null) {
            return context.findContextualValueDeserializer(type, where);
        }
        Converter<Object, Object> converter = context.converterInstance(member, converts);
        JavaType delegateType = converter.getInputType(context.getTypeFactory());
        JsonDeserializer<?> reads = context.findContextualValueDeserializer(delegateType, where);
        return new StdDelegatingDeserializer<>(converter, delegateType, reads);
    }

    private JsonDeserializer<Object> late(DeserializationContext context) throws JsonMappingException {
        JsonDeserializer<Object> reads = late;
        if (reads == null) {
            @SuppressWarnings("unchecked")
            JsonDeserializer<Object> created = (JsonDeserializer<Object>) createContextual(context, property);
            reads = created;
            late = created;
        }
        return reads;
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) throws JsonMappingException {
        return late(context).getNullValue(context);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) throws JsonMappingException {
        return late(context).getAbsentValue(context);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return late(context).deserialize(parser, context);
    }

    @Override
    public @Nullable Object deserializeWithType(
            JsonParser parser, DeserializationContext context, TypeDeserializer types) throws IOException {
        return late(context).deserializeWithType(parser, context, types);
    }
}
