package io.maskwright.jackson;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import io.maskwright.PlanException;
import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.TypePlan;
import java.util.Map;

/** What is said of a type whose values become names of entries. Not thread-safe. */
final class KeyMarks {

    private final Protection protection;
    private final SerializationConfig config;

    KeyMarks(Protection protection, SerializationConfig config) {
        this.protection = protection;
        this.config = config;
    }

    /** Whether the text of keys declared as a type, as Jackson puts it into messages, could show what is protected. */
    boolean mayBeProtected(JavaType type) {
        return !type.isFinal() || isProtected(type.getRawClass());
    }

    /** Whether the text of one of the keys of a map could show what is protected. */
    boolean areProtected(Map<?, ?> map) {
        for (Object key : map.keySet()) {
            if (key != null && isProtected(key.getClass())) {
                return true;
            }
        }
        return false;
    }

    boolean isProtected(Class<?> type) {
        return protection.plans().reachesMarked(type, config::findMixInClassFor);
    }

    JsonSerializer<?> serializerOf(JavaType type, BeanDescription description, JsonSerializer<?> serializer) {
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
        try {
            protection.plans().checkKey(raw, config::findMixInClassFor);
            return raw == Object.class || !Subtypes.mayExtend(raw)
                    ? serializer
                    : new InheritedKey(this, raw, serializer);
        } catch (PlanException e) {
            return new RefusedKey(e);
        }
    }
}
