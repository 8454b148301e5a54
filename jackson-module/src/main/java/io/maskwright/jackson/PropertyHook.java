package io.maskwright.jackson;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.TypePlan;
import java.lang.annotation.Annotation;
import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Replaces what writes protected properties. Works last of all modifiers, so that no other replaces it again. */
@SuppressWarnings("serial") // a mapper with this module is not serialised by Java itself
final class PropertyHook extends BeanSerializerModifier {

    private final Protection protection;

    PropertyHook(Protection protection) {
        this.protection = protection;
    }

    @Override
    public List<BeanPropertyWriter> orderProperties(
            SerializationConfig config, BeanDescription description, List<BeanPropertyWriter> writers) {
        TypePlan type = protection.plans().type(description.getBeanClass(), config::findMixInClassFor);
        List<BeanPropertyDefinition> definitions = description.findProperties();
        for (int i = 0; i < writers.size(); i++) {
            BeanPropertyWriter writer = writers.get(i);
            PropertyPlan plan =
                    type.property(writer.getName(), members(writer, definitions), annotations(writer.getMember()));
            if (plan != null) {
                writers.set(i, new ProtectedProperty(writer, plan, protection));
            }
        }
        type.checkDecided();
        return writers;
    }

    private static Set<Member> members(BeanPropertyWriter writer, List<BeanPropertyDefinition> definitions) {
        Set<Member> members = new LinkedHashSet<>();
        add(members, writer.getMember());
        for (BeanPropertyDefinition definition : definitions) {
            if (definition.getName().equals(writer.getName())) {
                add(members, definition.getField());
                add(members, definition.getGetter());
                add(members, definition.getSetter());
            }
        }
        return members;
    }

    private static void add(Set<Member> members, @Nullable AnnotatedMember member) {
        if (member != null && member.getMember() != null) {
            members.add(member.getMember());
        }
    }

    private static List<Annotation> annotations(@Nullable AnnotatedMember member) {
        List<Annotation> found = new ArrayList<>();
        if (member != null && member.getAllAnnotations() != null) {
            member.getAllAnnotations().annotations().forEach(found::add);
        }
        return found;
    }
}
