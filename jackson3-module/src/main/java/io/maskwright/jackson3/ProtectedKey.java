package io.maskwright.jackson3;

import io.maskwright.ValueContext;
import io.maskwright.plan.MemberReader;
import io.maskwright.plan.Place;
import io.maskwright.plan.PropertyPlan;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes the keys of maps whose type, or the member that stands for it, is protected. */
final class ProtectedKey extends ValueSerializer<Object> {

    private final ValueSerializer<Object> base;
    private final PropertyPlan plan;
    private final Protection protection;
    private final MemberReader reader;

    ProtectedKey(ValueSerializer<Object> base, PropertyPlan plan, Protection protection, MemberReader reader) {
        this.base = base;
        this.plan = plan;
        this.protection = protection;
        this.reader = reader;
    }

    @Override
    public void serialize(Object key, JsonGenerator gen, SerializationContext call) {
        Place place = protection.at(plan, call);
        if (place.isShown()) {
            base.serialize(key, gen, call);
        } else {
            gen.writeName(place.keyText(plan.read(key, reader), ValueContext.NONE));
        }
    }

    /** Returns what is protected, and no values. */
    @Override
    public String toString() {
        return "ProtectedKey[" + plan.path() + "]";
    }
}
