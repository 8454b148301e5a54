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
import io.maskwright.plan.RawShape;
import io.maskwright.plan.SerialPlans;
import io.maskwright.plan.TypePlan;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds shapes in which Jackson writes values past every hook. */
final class RawShapes {

    /** Generators whose identities say nothing of the object. */
    private static final Set<Class<?>> BLIND_GENERATORS = Set.of(
            ObjectIdGenerators.None.class,
            ObjectIdGenerators.IntSequenceGenerator.class,
            ObjectIdGenerators.UUIDGenerator.class,
            ObjectIdGenerators.StringIdGenerator.class);

    private final SerialPlans plans;
    private final SerializationConfig config;

    RawShapes(SerialPlans plans, SerializationConfig config) {
        this.plans = plans;
        this.config = config;
    }

    /** Refuses serializers and identities that a property nobody marked brings along for a type that is. */
    void checkProperty(Class<?> owner, BeanPropertyWriter writer) {
        AnnotatedMember member = writer.getMember();
        if (member == null) {
            return;
        }
        AnnotationIntrospector marks = config.getAnnotationIntrospector();
        String what = owner.getSimpleName() + "." + writer.getName() + " has a serializer of its own for it";
        if (writer.hasSerializer() || marks.findSerializationConverter(member) != null) {
            checkOwn(writer.getType(), what);
        }
        JavaType content = writer.getType().getContentType();
        if (content != null
                && (marks.findContentSerializer(member) != null
                        || marks.findSerializationContentConverter(member) != null)) {
            checkOwn(content, what);
        }
        JavaType key = writer.getType().getKeyType();
        if (key != null && marks.findKeySerializer(member) != null) {
            checkOwn(key, what);
        }
        checkIdentityOf(content == null ? writer.getType() : content, marks.findObjectIdInfo(member));
    }

    private void checkOwn(JavaType type, String what) {
        plans.checkOwnSerializer(type.getRawClass(), config::findMixInClassFor, what);
        for (int i = 0; i < type.containedTypeCount(); i++) {
            checkOwn(type.containedType(i), what);
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
        if (typeId != null && described.property(typeId.getName(), typeId) != null) {
            type.checkShape(RawShape.OBJECT_ID, typeId.getName() + ", which is protected, names its type");
        }
    }

    private static void checkIdentity(TypePlan type, Described described, @Nullable ObjectIdInfo identity) {
        if (identity == null) {
            return;
        }
        if (identity.getGeneratorType() == ObjectIdGenerators.PropertyGenerator.class) {
            String name = identity.getPropertyName().getSimpleName();
            if (described.property(name, described.accessor(name)) != null) {
                type.checkShape(RawShape.OBJECT_ID, name + ", which is protected, is its identity");
            }
        } else if (type.isMarked() && !BLIND_GENERATORS.contains(identity.getGeneratorType())) {
            type.checkShape(
                    RawShape.OBJECT_ID,
                    "its identity is made by " + identity.getGeneratorType().getName()
                            + ", which may read protected properties");
        }
    }
}
