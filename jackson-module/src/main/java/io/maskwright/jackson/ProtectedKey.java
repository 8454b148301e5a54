package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.maskwright.ValueContext;
import io.maskwright.plan.MemberReader;
import io.maskwright.plan.Place;
import io.maskwright.plan.PropertyPlan;
import java.io.IOException;

/** Writes values of a marked type that are names of entries. */
final class ProtectedKey extends JsonSerializer<Object> {

    private final Protection protection;
    private final PropertyPlan plan;
    private final MemberReader reader;
    private final JsonSerializer<Object> own;

    @SuppressWarnings("unchecked") // Jackson hands out what takes the values of the type
    ProtectedKey(Protection protection, PropertyPlan plan, MemberReader reader, JsonSerializer<?> own) {
        this.protection = protection;
        this.plan = plan;
        this.reader = reader;
        this.own = (JsonSerializer<Object>) own;
    }

    @Override
    public void serialize(Object key, JsonGenerator gen, SerializerProvider call) throws IOException {
        Place place = protection.at(plan, call);
        if (place.isShown()) {
            own.serialize(key, gen, call);
        } else {
            gen.writeFieldName(place.keyText(plan.read(key, reader), ValueContext.NONE));
        }
    }

    /** Returns what is protected, and no values. */
    @Override
    public String toString() {
        return "ProtectedKey[" + plan.path() + "]";
    }
}
