package io.maskwright.jackson;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.TypePlan;

/** What is said of a type whose values become names of entries. Not thread-safe. */
final class KeyMarks {

    private final Protection protection;
    private final SerializationConfig config;
    private final BeanDescription description;

    KeyMarks(Protection protection, SerializationConfig config, BeanDescription description) {
        this.protection = protection;
        this.config = config;
        this.description = description;
    }

    JsonSerializer<?> serializerOf(JavaType type, JsonSerializer<?> serializer) {
        Class<?> raw = type.getRawClass();
        PropertyPlan whole = protection.plans().whole(raw, config::findMixInClassFor);
        if (whole != null) {
            return new ProtectedKey(protection, whole, new Source.Itself(), serializer);
        }
        AnnotatedMember member = description.findJsonKeyAccessor();
        if (member == null) {
            member = description.findJsonValueAccessor();
        }
        if (member != null) {
            TypePlan plans = protection.plans().type(raw, config::findMixInClassFor);
            PropertyPlan plan = new Described(plans, description).property(member.getName(), member);
            if (plan != null) {
                return new ProtectedKey(protection, plan, new Source.Given(member), serializer);
            }
        }
        protection.plans().checkKey(raw, config::findMixInClassFor);
        return serializer;
    }
}
