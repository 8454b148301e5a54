package io.maskwright.jackson;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.maskwright.MaskingException;
import io.maskwright.ValueContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of a type by the names that its code and its JSON have for them, for strategies that look at others. */
final class Siblings {

    /** An object whose properties are not known. */
    static final Siblings NONE = new Siblings(Map.of());

    private final Map<String, AnnotatedMember> members;

    private Siblings(Map<String, AnnotatedMember> members) {
        this.members = members;
    }

    static Siblings of(SerializationConfig config, BeanDescription description) {
        Map<String, AnnotatedMember> members = new HashMap<>();
        Map<String, AnnotatedMember> byCode = new HashMap<>();
        for (BeanPropertyDefinition definition : description.findProperties()) {
            AnnotatedMember member = definition.getAccessor();
            if (member != null && member.getMember() != null) {
                if (config.canOverrideAccessModifiers()) {
                    member.fixAccess(false);
                }
                members.put(definition.getName(), member);
                byCode.put(definition.getInternalName(), member);
            }
        }
        byCode.forEach(members::putIfAbsent);
        return new Siblings(Map.copyOf(members));
    }

    ValueContext of(Object object) {
        return new ValueContext() {
            @Override
            public boolean hasField(String name) {
                return members.containsKey(name);
            }

            @Override
            public @Nullable Object field(String name) {
                AnnotatedMember member = members.get(name);
                return member == null ? null : read(member, object);
            }

            @Override
            public String toString() {
                return "Siblings" + members.keySet();
            }
        };
    }

    private static @Nullable Object read(AnnotatedMember member, Object object) {
        try {
            return member.getValue(object);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            // What a getter says when it fails may be about its value.
            throw new MaskingException(member.getDeclaringClass().getSimpleName() + "." + member.getName()
                    + ": the value could not be read");
        }
    }
}
