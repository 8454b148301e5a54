package io.maskwright.jackson;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.ser.std.JsonValueSerializer;
import io.maskwright.plan.KeyPlan;
import io.maskwright.plan.SerialPlans;
import io.maskwright.plan.TypePlan;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        AnnotatedMember member = serializer instanceof JsonValueSerializer ? standIn(description) : null;
        KeyPlan key = plan(type.getRawClass(), description, member);
        if (key instanceof KeyPlan.Whole whole) {
            return new ProtectedKey(protection, whole.plan(), object -> object, serializer);
        } else if (key instanceof KeyPlan.Member treated && member != null) {
            return new ProtectedKey(protection, treated.plan(), member::getValue, serializer);
        }
        if (key instanceof KeyPlan.Refused refused) {
            return new RefusedKey(refused.reason());
        }
        Class<?> raw = type.getRawClass();
        return raw == Object.class || !Subtypes.mayExtend(raw) ? serializer : new InheritedKey(this, raw, serializer);
    }

    /** The member that Jackson writes in place of the key, or null. */
    private static @Nullable AnnotatedMember standIn(BeanDescription description) {
        AnnotatedMember member = description.findJsonKeyAccessor();
        return member == null ? description.findJsonValueAccessor() : member;
    }

    private KeyPlan plan(Class<?> raw, BeanDescription description, @Nullable AnnotatedMember member) {
        SerialPlans plans = protection.plans();
        if (member == null) {
            return plans.key(raw, config::findMixInClassFor);
        }
        TypePlan type = plans.type(raw, config::findMixInClassFor);
        Described.Said said = new Described(type, description).said(member.getName(), member);
        return plans.key(raw, config::findMixInClassFor, member.getName(), said.members(), said.annotations());
    }
}
