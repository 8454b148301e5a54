package io.maskwright.jackson;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotationMap;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.maskwright.annotation.Sensitive;
import io.maskwright.plan.ObjectFields;
import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.TypePlan;
import java.lang.annotation.Annotation;
import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A type as Jackson describes it, in terms of members and annotations. Not thread-safe. */
final class Described {

    private final TypePlan type;
    private final List<BeanPropertyDefinition> definitions;

    Described(TypePlan type, BeanDescription description) {
        this.type = type;
        this.definitions = description.findProperties();
    }

    /**
     * What Jackson found for one property.
     *
     * @param members the members, the one that reads it first
     * @param annotations what stands on them, with what mix-ins put there
     */
    record Said(Set<Member> members, List<Annotation> annotations) {}

    /** The plan of a property that Jackson reads through a member; null if it is to be left alone. */
    @Nullable
    PropertyPlan property(String name, @Nullable AnnotatedMember member) {
        Said said = said(name, member);
        return type.property(name, said.members(), said.annotations());
    }

    /** The plan of a member that stands for its object; null if it is to be left alone. */
    @Nullable
    PropertyPlan standIn(AnnotatedMember member) {
        Said said = said(member.getName(), member);
        return type.standIn(member.getName(), said.members(), said.annotations());
    }

    /** Whether a property without a plan was said not to be sensitive. */
    boolean isCleared(String name, @Nullable AnnotatedMember member) {
        Said said = said(name, member);
        return type.isCleared(name, said.members(), said.annotations());
    }

    Said said(String name, @Nullable AnnotatedMember member) {
        Said said = new Said(new LinkedHashSet<>(), new ArrayList<>());
        add(member, said);
        for (BeanPropertyDefinition definition : definitions) {
            if (definition.getName().equals(name)) {
                add(definition.getField(), said);
                add(definition.getGetter(), said);
                add(definition.getSetter(), said);
                add(definition.getConstructorParameter(), said);
            }
        }
        return said;
    }

    /** The properties of objects of the type, for strategies that look at others. */
    ObjectFields fields(Class<?> owner, SerializationConfig config) {
        ObjectFields.Builder fields = ObjectFields.builder(owner);
        for (BeanPropertyDefinition definition : definitions) {
            AnnotatedMember member = definition.getAccessor();
            if (member != null && member.getMember() != null) {
                if (config.canOverrideAccessModifiers()) {
                    member.fixAccess(false);
                }
                fields.add(definition.getName(), definition.getInternalName(), member::getValue);
            }
        }
        return fields.build();
    }

    /** The member through which a property is read, or null. */
    @Nullable
    AnnotatedMember accessor(String name) {
        for (BeanPropertyDefinition definition : definitions) {
            if (definition.getName().equals(name)) {
                return definition.getAccessor();
            }
        }
        return null;
    }

    private static void add(@Nullable AnnotatedMember member, Said said) {
        if (member != null) {
            if (member.getMember() != null) {
                said.members().add(member.getMember());
            }
            said.annotations().addAll(annotations(member));
        }
    }

    /** What stands on a member, with what mix-ins put there. */
    private static List<Annotation> annotations(AnnotatedMember member) {
        List<Annotation> found = new ArrayList<>();
        AnnotationMap all = member.getAllAnnotations();
        if (all != null) {
            all.annotations().forEach(found::add);
        }
        return found;
    }

    /** What stands on a declaration, with what mix-ins put there; some versions cannot list all of it. */
    static List<Annotation> annotations(AnnotatedClass type) {
        Sensitive sensitive = type.getAnnotation(Sensitive.class);
        return sensitive == null ? List.of() : List.of(sensitive);
    }

    static List<Annotation> memberAnnotations(AnnotatedClass type) {
        List<Annotation> found = new ArrayList<>();
        type.fields().forEach(field -> found.addAll(annotations(field)));
        type.memberMethods().forEach(method -> found.addAll(annotations(method)));
        return found;
    }
}
