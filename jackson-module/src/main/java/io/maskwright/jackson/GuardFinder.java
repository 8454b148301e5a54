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

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonDeserializer<Object> reads = late;
        if (reads == null) {
            @SuppressWarnings("unchecked")
            JsonDeserializer<Object> created = (JsonDeserializer<Object>) createContextual(context, property);
            reads = created;
            late = created;
        }
        return reads.deserialize(parser, context);
    }

    @Override
    public Object deserializeWithType(
            JsonParser parser,
            DeserializationContext context,
            com.fasterxml.jackson.databind.jsontype.TypeDeserializer typeDeserializer)
            throws IOException {
        JsonDeserializer<?> reads = createContextual(context, property);
        return reads.deserializeWithType(parser, context, typeDeserializer);
    }
}
