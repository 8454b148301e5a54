package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.maskwright.Omitted;
import io.maskwright.ValueContext;
import io.maskwright.plan.Place;
import io.maskwright.plan.Treatment;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Treats every value that is written through it and leaves names as they are. What has a say of its own goes to the
 * generator {@linkplain #beneath beneath} it.
 */
final class LeafGenerator extends ScalarGenerator {

    private final SerializerProvider call;
    private final Place place;
    private final ValueContext context;

    LeafGenerator(JsonGenerator target, SerializerProvider call, Place place, ValueContext context) {
        super(beneath(target));
        this.call = call;
        this.place = place;
        this.context = context;
    }

    /** The generator that treats nothing. */
    static JsonGenerator beneath(JsonGenerator gen) {
        return gen instanceof LeafGenerator leaves ? leaves.delegate : gen;
    }

    @Override
    void leaf(@Nullable Object value) throws IOException {
        Object result = value == null ? null : place.treat(value, context);
        if (result == null || result == Omitted.OMITTED) {
            delegate.writeNull();
        } else if (result == Place.IN_PARTS) {
            delegate.writeString(Treatment.REDACTED);
        } else if (result instanceof CharSequence text) {
            delegate.writeString(text.toString());
        } else {
            call.findValueSerializer(result.getClass(), null).serialize(result, delegate, call);
        }
    }

    /** Type ids are no values. */
    @Override
    public WritableTypeId writeTypePrefix(WritableTypeId type) throws IOException {
        return delegate.writeTypePrefix(type);
    }

    @Override
    public WritableTypeId writeTypeSuffix(WritableTypeId type) throws IOException {
        return delegate.writeTypeSuffix(type);
    }
}
