package io.maskwright.jackson3;

import io.maskwright.MaskingException;
import io.maskwright.ValueContext;
import io.maskwright.plan.Place;
import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.Treatment;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.AnnotatedMember;

/** Writes the keys of maps whose type, or the member that stands for it, is protected. */
final class ProtectedKey extends ValueSerializer<Object> {

    private final ValueSerializer<Object> base;
    private final PropertyPlan plan;
    private final Protection protection;
    private final @Nullable AnnotatedMember member;

    ProtectedKey(
            ValueSerializer<Object> base, PropertyPlan plan, Protection protection, @Nullable AnnotatedMember member) {
        this.base = base;
        this.plan = plan;
        this.protection = protection;
        this.member = member;
    }

    @Override
    public void serialize(Object key, JsonGenerator gen, SerializationContext call) {
        Place place = protection.at(plan, call);
        if (place.isShown()) {
            base.serialize(key, gen, call);
        } else {
            Object value = read(key);
            gen.writeName(value == null ? Treatment.REDACTED : place.keyText(value, ValueContext.NONE));
        }
    }

    private @Nullable Object read(Object key) {
        try {
            return member == null ? key : member.getValue(key);
        } catch (RuntimeException e) {
            // What a getter says when it fails may be about the value.
            throw new MaskingException(plan.path() + ": its value could not be read");
        }
    }
}
