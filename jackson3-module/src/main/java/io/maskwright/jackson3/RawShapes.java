package io.maskwright.jackson3;

import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import io.maskwright.plan.RawShape;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.introspect.ObjectIdInfo;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** Finds the shapes of one type in which Jackson writes protected values past every hook. */
final class RawShapes {

    private final Protection protection;
    private final SerializationConfig config;
    private final Properties properties;

    RawShapes(Protection protection, SerializationConfig config, Properties properties) {
        this.protection = protection;
        this.config = config;
        this.properties = properties;
    }

    void checkObjectId(@Nullable ObjectIdInfo info) {
        if (info != null) {
            checkObjectId(properties, info);
        }
    }

    /** The identity that a property asks for of the objects that it holds. */
    void checkObjectIdOf(BeanPropertyWriter writer) {
        AnnotatedMember member = writer.getMember();
        ObjectIdInfo info =
                member == null ? null : config.getAnnotationIntrospector().findObjectIdInfo(config, member);
        if (member == null || info == null) {
            return;
        }
        JavaType type = member.getType();
        JavaType held = type.getContentType() == null ? type : type.getContentType();
        ClassIntrospector introspector = config.classIntrospectorInstance();
        BeanDescription description =
                introspector.introspectForSerialization(held, introspector.introspectClassAnnotations(held));
        checkObjectId(new Properties(protection.type(held.getRawClass(), config), description), info);
    }

    private static void checkObjectId(Properties of, ObjectIdInfo info) {
        Class<?> generator = info.getGeneratorType();
        if (generator == ObjectIdGenerators.PropertyGenerator.class) {
            String name = info.getPropertyName().getSimpleName();
            if (of.plan(name, of.readers().get(name)) != null) {
                of.type().checkShape(RawShape.OBJECT_ID, name + ", which is protected, is its identity");
            }
        } else if (of.type().isMarked() && generator.getEnclosingClass() != ObjectIdGenerators.class) {
            of.type()
                    .checkShape(
                            RawShape.OBJECT_ID,
                            "its identity is made by " + generator.getName() + ", which may read protected properties");
        }
    }

    void checkTypeId(@Nullable AnnotatedMember typeId) {
        if (typeId != null && properties.plan(typeId.getName(), typeId) != null) {
            properties
                    .type()
                    .checkShape(RawShape.OBJECT_ID, typeId.getName() + ", which is protected, names its type");
        }
    }

    /** A serializer of a property that nobody marked must not meet values with protected members. */
    void checkOwnSerializer(BeanPropertyWriter writer) {
        AnnotatedMember member = writer.getMember();
        if (member == null || !hasOwnSerializer(member)) {
            return;
        }
        Set<Class<?>> held = new LinkedHashSet<>();
        addTypes(member.getType(), held);
        for (Class<?> each : held) {
            if (protection.reachesMarked(each, config)) {
                protection
                        .type(each, config)
                        .checkShape(
                                RawShape.OWN_SERIALIZER,
                                member.getDeclaringClass().getSimpleName() + "." + writer.getName()
                                        + " has a serializer of its own for it");
            }
        }
    }

    private boolean hasOwnSerializer(AnnotatedMember member) {
        AnnotationIntrospector introspector = config.getAnnotationIntrospector();
        return introspector.findSerializer(config, member) != null
                || introspector.findContentSerializer(config, member) != null
                || introspector.findKeySerializer(config, member) != null
                || introspector.findSerializationConverter(config, member) != null
                || introspector.findSerializationContentConverter(config, member) != null;
    }

    private static void addTypes(JavaType type, Set<Class<?>> found) {
        if (found.add(type.getRawClass())) {
            for (int i = 0; i < type.containedTypeCount(); i++) {
                addTypes(type.containedType(i), found);
            }
            if (type.getContentType() != null) {
                addTypes(type.getContentType(), found);
            }
        }
    }
}
