package io.maskwright.jackson3;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.maskwright.plan.CurrentValue;
import io.maskwright.plan.InputLeaf;
import io.maskwright.plan.InputParts;
import io.maskwright.plan.InputShape;
import io.maskwright.plan.InputShape.TypeId;
import io.maskwright.plan.ReadBackCall;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.util.NameTransformer;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Looks at each text of a value before what reads the value does. What is in place of masked and protected texts is read in
 * their stead.
 */
@SuppressWarnings("serial") // a mapper with this module is not serialised by Java itself
final class GuardedValue extends DelegatingDeserializer {

    private final Guard guard;
    private final boolean unwrapped;

    GuardedValue(ValueDeserializer<?> reads, Guard guard) {
        this(reads, guard, false);
    }

    private GuardedValue(ValueDeserializer<?> reads, Guard guard, boolean unwrapped) {
        super(reads);
        this.guard = guard;
        this.unwrapped = unwrapped;
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reads) {
        return new GuardedValue(reads, guard, unwrapped);
    }

    @Override
    public ValueDeserializer<Object> unwrappingDeserializer(DeserializationContext context, NameTransformer names) {
        ValueDeserializer<?> reads = _delegatee.unwrappingDeserializer(context, names);
        return reads == _delegatee ? this : new GuardedValue(reads, guard, true);
    }

    /** How the value is read once what stands in place of it is known. */
    private interface Read {
        @Nullable
        Object from(JsonParser parser);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        return read(parser, context, null, each -> _delegatee.deserialize(each, context));
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context, Object into) {
        @SuppressWarnings("unchecked")
        ValueDeserializer<Object> reads = (ValueDeserializer<Object>) _delegatee;
        return read(parser, context, null, each -> reads.deserialize(each, context, into));
    }

    @Override
    public @Nullable Object deserializeWithType(
            JsonParser parser, DeserializationContext context, TypeDeserializer types) {
        return read(parser, context, types, each -> _delegatee.deserializeWithType(each, context, types));
    }

    private @Nullable Object read(
            JsonParser parser, DeserializationContext context, @Nullable TypeDeserializer types, Read read) {
        JsonToken token = parser.currentToken();
        if (token == null || token == JsonToken.VALUE_NULL) {
            return read.from(parser);
        }
        ReadBackCall call = guard.reading().of(context);
        CurrentValue current = guard.holder().at(parser);
        return token.isScalarValue()
                ? one(parser, context, call, current, read)
                : parts(parser, context, new InputParts(guard.forms(), current, call, shape(types)), read);
    }

    private @Nullable Object one(
            JsonParser parser, DeserializationContext context, ReadBackCall call, CurrentValue current, Read read) {
        InputLeaf leaf = leaf(parser, call, current);
        if (leaf.isValue()) {
            return guarded(read, parser);
        }
        Object replacement = leaf.replacement();
        if (replacement == null) {
            return _delegatee.getNullValue(context);
        }
        Class<?> type = handledType();
        if (leaf.isObject() && type != null && !type.isInstance(replacement)) {
            throw guard.forms().unfit();
        }
        if (leaf.isObject()) {
            return replacement;
        }
        TokenBuffer buffer = context.bufferForInputBuffering(parser);
        Parts.write(leaf, buffer);
        return again(read, buffer, parser, context);
    }

    private InputLeaf leaf(JsonParser parser, ReadBackCall call, CurrentValue current) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> InputLeaf.text(parser.getString(), guard.forms(), current, call);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                InputLeaf.number(parser.getString(), guard.forms(), current, call);
            default -> InputLeaf.OTHER;
        };
    }

    private @Nullable Object parts(JsonParser parser, DeserializationContext context, InputParts parts, Read read) {
        TokenBuffer buffer = context.bufferForInputBuffering(parser);
        Parts.copy(parser, buffer, parts);
        return again(read, buffer, parser, context);
    }

    private InputShape shape(@Nullable TypeDeserializer types) {
        JsonTypeInfo.As place = types == null ? null : types.getTypeInclusion();
        boolean inProperty = place == JsonTypeInfo.As.PROPERTY || place == JsonTypeInfo.As.EXISTING_PROPERTY;
        TypeId id = place == JsonTypeInfo.As.WRAPPER_ARRAY || place == JsonTypeInfo.As.EXTERNAL_PROPERTY
                ? TypeId.FIRST_OF_ARRAY
                : place == JsonTypeInfo.As.WRAPPER_OBJECT ? TypeId.NAME_OF_OBJECT : TypeId.NONE;
        return new InputShape(
                id,
                inProperty && types != null ? types.getPropertyName() : null,
                JsonNode.class,
                unwrapped ? _delegatee.getKnownPropertyNames() : null,
                guard.parts());
    }

    private @Nullable Object again(Read read, TokenBuffer buffer, JsonParser parser, DeserializationContext context) {
        try (JsonParser again = buffer.asParser(context, parser)) {
            again.nextToken();
            return guarded(read, again);
        }
    }

    /** What Jackson says of a value that does not fit quotes it, or the keys on the way to it. */
    private @Nullable Object guarded(Read read, JsonParser parser) {
        try {
            return read.from(parser);
        } catch (JacksonIOException e) {
            throw e;
        } catch (RuntimeException e) {
            throw guard.forms().failed(e);
        }
    }
}
