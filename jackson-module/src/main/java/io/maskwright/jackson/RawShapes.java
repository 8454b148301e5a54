package io.maskwright.jackson;

import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.ObjectIdInfo;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerBuilder;
import io.maskwright.plan.SerialPlans;
import io.maskwright.plan.SerialShapes;
import io.maskwright.plan.TypePlan;
import org.jspecify.annotations.Nullable;

/** Finds shapes in which Jackson writes values past every hook. */
final class RawShapes {

    private final SerialPlans plans;
    private final SerialShapes shapes;
    private final SerializationConfig config;

    RawShapes(SerialPlans plans, SerializationConfig config) {
        this.plans = plans;
        this.shapes = plans.shapes(config::findMixInClassFor);
        this.config = config;
    }

    /** Refuses serializers and identities that a property nobody marked brings along for a type that is. */
    void checkProperty(Class<?> owner, BeanPropertyWriter writer) {
        AnnotatedMember member = writer.getMember();
        if (member == null) {
            return;
        }
        AnnotationIntrospector marks = config.getAnnotationIntrospector();
        if (writer.hasSerializer() || marks.findSerializationConverter(member) != null) {
            checkOwn(owner, writer.getName(), writer.getType());
        }
        JavaType content = writer.getType().getContentType();
        if (content != null
                && (marks.findContentSerializer(member) != null
                        || marks.findSerializationContentConverter(member) != null)) {
            checkOwn(owner, writer.getName(), content);
        }
        JavaType key = writer.getType().getKeyType();
        if (key != null && marks.findKeySerializer(member) != null) {
            checkOwn(owner, writer.getName(), key);
        }
        checkIdentityOf(content == null ? writer.getType() : content, marks.findObjectIdInfo(member));
    }

    private void checkOwn(Class<?> owner, String property, JavaType type) {
        shapes.propertySerializer(owner, property, type.getRawClass());
        for (int i = 0; i < type.containedTypeCount(); i++) {
            checkOwn(owner, property, type.containedType(i));
        }
    }

    private void checkIdentityOf(JavaType held, @Nullable ObjectIdInfo identity) {
        if (identity != null) {
            BeanDescription description = config.introspect(held);
            TypePlan type = plans.type(held.getRawClass(), config::findMixInClassFor);
            checkIdentity(type, new Described(type, description), identity);
        }
    }

    /** Refuses identities and type ids of a type that are made of its protected properties. */
    void checkIdentity(TypePlan type, Described described, BeanDescription description, BeanSerializerBuilder builder) {
        checkIdentity(type, described, description.getObjectIdInfo());
        AnnotatedMember typeId = builder.getTypeId();
        if (typeId != null) {
            shapes.typeId(type, typeId.getName(), described.property(typeId.getName(), typeId));
        }
    }

    private void checkIdentity(TypePlan type, Described described, @Nullable ObjectIdInfo identity) {
        if (identity == null) {
            return;
        }
        if (identity.getGeneratorType() == ObjectIdGenerators.PropertyGenerator.class) {
            String name = identity.getPropertyName().getSimpleName();
            shapes.identity(type, name, described.property(name, described.accessor(name)));
        } else if (identity.getGeneratorType().getEnclosingClass() != ObjectIdGenerators.class) {
            shapes.identityBy(type, identity.getGeneratorType());
        }
    }
}
