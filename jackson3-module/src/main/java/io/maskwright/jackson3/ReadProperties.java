package io.maskwright.jackson3;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.deser.BeanDeserializerBuilder;
import tools.jackson.databind.deser.SettableAnyProperty;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.ClassIntrospector;

/** The properties of a type that is read, with all their members: those of a builder and those of what it builds. */
final class ReadProperties {

    private final Class<?> owner;
    private final List<BeanDescription> descriptions;
    private final Map<String, AnnotatedMember> readers = new HashMap<>();

    private ReadProperties(DeserializationConfig config, Class<?> owner, List<BeanDescription> descriptions) {
        this.owner = owner;
        this.descriptions = descriptions;
        for (BeanPropertyDefinition each : descriptions.get(0).findProperties()) {
            AnnotatedMember reader = each.getAccessor();
            if (reader != null) {
                if (config.canOverrideAccessModifiers()) {
                    reader.fixAccess(config.isEnabled(MapperFeature.OVERRIDE_PUBLIC_ACCESS_MODIFIERS));
                }
                readers.put(each.getInternalName(), reader);
                readers.put(each.getName(), reader);
            }
        }
    }

    static ReadProperties of(
            DeserializationConfig config, BeanDescription.Supplier supplier, BeanDeserializerBuilder builder) {
        BeanDescription description = supplier.get();
        AnnotatedMethod build = builder.getBuildMethod();
        if (build == null) {
            return new ReadProperties(config, description.getBeanClass(), List.of(description));
        }
        BeanDescription built = describe(config, build.getType());
        return new ReadProperties(config, build.getRawType(), List.of(built, description));
    }

    /** A type as Jackson sees it when it reads. */
    static BeanDescription describe(DeserializationConfig config, JavaType type) {
        ClassIntrospector introspector = config.classIntrospectorInstance().forOperation(config);
        return introspector.introspectForDeserialization(type, introspector.introspectClassAnnotations(type));
    }

    /** The class whose properties these are. */
    Class<?> owner() {
        return owner;
    }

    PropertyHolder holder(BeanProperty property) {
        AnnotatedMember reader = readers.get(property.getName());
        return reader == null ? PropertyHolder.NONE : new PropertyHolder(owner, reader, readers);
    }

    Set<Member> members(BeanProperty property) {
        Set<Member> members = new LinkedHashSet<>();
        for (BeanDescription each : descriptions) {
            for (BeanPropertyDefinition definition : each.findProperties()) {
                if (definition.getName().equals(property.getName())) {
                    addFields(members, definition.getInternalName());
                    add(members, definition.getField());
                    add(members, definition.getGetter());
                    add(members, definition.getSetter());
                }
            }
        }
        add(members, property.getMember());
        return members;
    }

    Set<Member> anyMembers(SettableAnyProperty any) {
        Set<Member> members = new LinkedHashSet<>();
        for (BeanDescription each : descriptions) {
            add(members, each.findAnyGetter());
        }
        add(members, any.getProperty().getMember());
        return members;
    }

    /** What stands on the members that Jackson reads through, also on parameters. */
    List<Annotation> annotations(BeanProperty property) {
        List<Annotation> found = new ArrayList<>();
        addAll(found, property.getMember());
        for (BeanDescription each : descriptions) {
            for (BeanPropertyDefinition definition : each.findProperties()) {
                if (definition.getName().equals(property.getName())) {
                    addAll(found, definition.getConstructorParameter());
                }
            }
        }
        return found;
    }

    /** Fields that Jackson does not look at: private ones that a creator or a builder fills. */
    private void addFields(Set<Member> target, String name) {
        for (Class<?> each = owner; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    target.add(field);
                }
            }
        }
    }

    private static void addAll(List<Annotation> target, @Nullable AnnotatedMember member) {
        if (member != null) {
            member.annotations().forEach(target::add);
        }
    }

    private static void add(Set<Member> target, @Nullable AnnotatedMember member) {
        if (member != null && member.getMember() != null) {
            target.add(member.getMember());
        }
    }
}
