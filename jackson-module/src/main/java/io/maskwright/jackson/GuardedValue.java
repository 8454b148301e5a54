package io.maskwright.jackson;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.maskwright.plan.CurrentValue;
import io.maskwright.plan.InputLeaf;
import io.maskwright.plan.InputParts;
import io.maskwright.plan.InputShape;
import io.maskwright.plan.InputShape.TypeId;
import io.maskwright.plan.ReadBackCall;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each text of a value before what reads the value does. What is in place of masked and protected texts is read in
 * their stead.
 */
@SuppressWarnings("serial") // a mapper with this module is not serialised by Java itself
final class GuardedValue extends DelegatingDeserializer {

    private final Guard guard;
    private final boolean unwrapped;

    GuardedValue(JsonDeserializer<?> reads, Guard guard) {
        this(reads, guard, false);
    }

    private GuardedValue(JsonDeserializer<?> reads, Guard guard, boolean unwrapped) {
        super(reads);
        this.guard = guard;
        this.unwrapped = unwrapped;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reads) {
        return new GuardedValue(reads, guard, unwrapped);
    }

    @Override
    public JsonDeserializer<Object> unwrappingDeserializer(NameTransformer names) {
        JsonDeserializer<?> reads = _delegatee.unwrappingDeserializer(names);
        return reads == _delegatee ? this : new GuardedValue(reads, guard, true);
    }

    /** How the value is read once what stands in place of it is known. */
    private interface Read {
        @Nullable
        Object from(JsonParser parser) throws IOException;
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return read(parser, context, null, each -> _delegatee.deserialize(each, context));
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context, Object into)
            throws IOException {
        @SuppressWarnings("unchecked")
        JsonDeserializer<Object> reads = (JsonDeserializer<Object>) _delegatee;
        return read(parser, context, null, each -> reads.deserialize(each, context, into));
    }

    @Override
    public @Nullable Object deserializeWithType(
            JsonParser parser, DeserializationContext context, TypeDeserializer types) throws IOException {
        return read(parser, context, types, each -> _delegatee.deserializeWithType(each, context, types));
    }

    private @Nullable Object read(
            JsonParser parser, DeserializationContext context, @Nullable TypeDeserializer types, Read read)
            throws IOException {
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
            JsonParser parser, DeserializationContext context, ReadBackCall call, CurrentValue current, Read read)
            throws IOException {
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
        return again(read, buffer, parser);
    }

    private InputLeaf leaf(JsonParser parser, ReadBackCall call, CurrentValue current) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> InputLeaf.text(parser.getText(), guard.forms(), current, call);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                InputLeaf.number(parser.getText(), guard.forms(), current, call);
            default -> InputLeaf.OTHER;
        };
    }

    private @Nullable Object parts(JsonParser parser, DeserializationContext context, InputParts parts, Read read)
            throws IOException {
        TokenBuffer buffer = context.bufferForInputBuffering(parser);
        Parts.copy(parser, buffer, parts);
        return again(read, buffer, parser);
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

    private @Nullable Object again(Read read, TokenBuffer buffer, JsonParser parser) throws IOException {
        try (JsonParser again = buffer.asParser(parser)) {
            again.nextToken();
            return guarded(read, again);
        }
    }

    /** What Jackson says of a value that does not fit quotes it, or the keys on the way to it. */
    private @Nullable Object guarded(Read read, JsonParser parser) throws IOException {
        try {
            return read.from(parser);
        } catch (JsonProcessingException | RuntimeException e) {
            throw guard.forms().failed(e);
        }
    }
}
