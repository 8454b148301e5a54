package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.maskwright.MaskwrightException;
import io.maskwright.plan.CurrentValue;
import io.maskwright.plan.ReadBackCall;
import java.io.IOException;
import java.util.Collection;
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
        return read(parser, context, TypeIds.NONE, each -> _delegatee.deserialize(each, context));
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context, Object into)
            throws IOException {
        @SuppressWarnings("unchecked")
        JsonDeserializer<Object> reads = (JsonDeserializer<Object>) _delegatee;
        return read(parser, context, TypeIds.NONE, each -> reads.deserialize(each, context, into));
    }

    @Override
    public @Nullable Object deserializeWithType(
            JsonParser parser, DeserializationContext context, TypeDeserializer types) throws IOException {
        return read(parser, context, TypeIds.of(types), each -> _delegatee.deserializeWithType(each, context, types));
    }

    private @Nullable Object read(JsonParser parser, DeserializationContext context, TypeIds types, Read read)
            throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null || token == JsonToken.VALUE_NULL) {
            return read.from(parser);
        }
        ReadBackCall call = guard.reading().of(context);
        CurrentValue current = guard.holder().at(parser);
        return token.isScalarValue()
                ? one(parser, context, call, current, read)
                : parts(parser, context, call, current, types, read);
    }

    private @Nullable Object one(
            JsonParser parser, DeserializationContext context, ReadBackCall call, CurrentValue current, Read read)
            throws IOException {
        Leaf leaf = Leaf.of(parser, guard.forms(), current, call);
        if (leaf.isValue()) {
            return read.from(parser);
        }
        Object result = leaf.result();
        if (result == null) {
            return _delegatee.getNullValue(context);
        }
        Class<?> type = handledType();
        if (!Leaf.isPlain(result) && (type == null || type.isInstance(result))) {
            return result;
        }
        TokenBuffer buffer = context.bufferForInputBuffering(parser);
        leaf.write(buffer);
        return replaced(buffer, parser, read);
    }

    private @Nullable Object parts(
            JsonParser parser,
            DeserializationContext context,
            ReadBackCall call,
            CurrentValue current,
            TypeIds types,
            Read read)
            throws IOException {
        TokenBuffer buffer = context.bufferForInputBuffering(parser);
        Collection<Object> known = unwrapped ? _delegatee.getKnownPropertyNames() : null;
        boolean changed = new Parts(guard, current, call, types, known).copy(parser, buffer);
        if (changed) {
            return replaced(buffer, parser, read);
        }
        try (JsonParser again = again(buffer, parser)) {
            return read.from(again);
        }
    }

    /** What Jackson says of a value that does not fit quotes it: a value that was opened or found must not get there. */
    private @Nullable Object replaced(TokenBuffer buffer, JsonParser parser, Read read) {
        try (JsonParser again = again(buffer, parser)) {
            return read.from(again);
        } catch (MaskwrightException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw guard.forms().unfit();
        }
    }

    private static JsonParser again(TokenBuffer buffer, JsonParser parser) throws IOException {
        JsonParser again = buffer.asParser(parser);
        again.nextToken();
        return again;
    }
}
