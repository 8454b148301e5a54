package io.maskwright.jackson3;

import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import io.maskwright.plan.SerialShapes;
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
    private final SerialShapes shapes;

    RawShapes(Protection protection, SerializationConfig config, Properties properties) {
        this.protection = protection;
        this.config = config;
        this.properties = properties;
        this.shapes = protection.shapes(config);
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

    private void checkObjectId(Properties of, ObjectIdInfo info) {
        Class<?> generator = info.getGeneratorType();
        if (generator == ObjectIdGenerators.PropertyGenerator.class) {
            String name = info.getPropertyName().getSimpleName();
            shapes.identity(of.type(), name, of.plan(name, of.accessor(name)));
        } else if (generator.getEnclosingClass() != ObjectIdGenerators.class) {
            shapes.identityBy(of.type(), generator);
        }
    }

    void checkTypeId(@Nullable AnnotatedMember typeId) {
        if (typeId != null) {
            shapes.typeId(properties.type(), typeId.getName(), properties.plan(typeId.getName(), typeId));
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
            shapes.propertySerializer(member.getDeclaringClass(), writer.getName(), each);
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
