package io.maskwright.jackson3;

import io.maskwright.PlanException;
import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.RawShape;
import io.maskwright.plan.TypePlan;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.ser.BeanSerializerBuilder;
import tools.jackson.databind.ser.PropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.bean.BeanSerializerBase;
import tools.jackson.databind.ser.impl.UnknownSerializer;
import tools.jackson.databind.ser.impl.UnsupportedTypeSerializer;
import tools.jackson.databind.ser.jackson.JsonValueSerializer;
import tools.jackson.databind.ser.jdk.IterableSerializer;
import tools.jackson.databind.type.ArrayType;
import tools.jackson.databind.type.CollectionLikeType;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapLikeType;
import tools.jackson.databind.type.MapType;

/** Where Jackson lets a module change the serializer of a type. */
@SuppressWarnings("serial") // a mapper with this module is not serialised by Java itself
final class TypeHook extends ValueSerializerModifier {

    private final transient Protection protection;

    TypeHook(Protection protection) {
        this.protection = protection;
    }

    @Override
    public BeanSerializerBuilder updateBuilder(
            SerializationConfig config, BeanDescription.Supplier description, BeanSerializerBuilder builder) {
        return protection.leads(config) ? new PropertyHook(protection, config, description).update(builder) : builder;
    }

    @Override
    public ValueSerializer<?> modifySerializer(
            SerializationConfig config, BeanDescription.Supplier description, ValueSerializer<?> serializer) {
        if (!protection.leads(config)) {
            return serializer;
        }
        Class<?> type = description.getBeanClass();
        ValueSerializer<?> whole = whole(type, config, serializer);
        if (whole != serializer || serializer instanceof ProtectedType || !protection.reachesMarked(type, config)) {
            return whole;
        }
        TypePlan plan = protection.type(type, config);
        if (serializer instanceof JsonValueSerializer) {
            return value(plan, description.get(), serializer);
        } else if (serializer instanceof BeanSerializerBase bean) {
            checkProperties(new Properties(plan, description.get()), bean);
        } else if (!isHarmless(serializer)) {
            plan.checkShape(
                    RawShape.OWN_SERIALIZER,
                    "it is written by " + serializer.getClass().getName());
        }
        return serializer;
    }

    private static boolean isHarmless(ValueSerializer<?> serializer) {
        return serializer instanceof UnknownSerializer
                || serializer instanceof UnsupportedTypeSerializer
                || serializer instanceof IterableSerializer;
    }

    /** No other module may have put back what writes a protected property. */
    private static void checkProperties(Properties properties, BeanSerializerBase bean) {
        for (Iterator<PropertyWriter> writers = bean.properties(); writers.hasNext(); ) {
            PropertyWriter writer = writers.next();
            if (!PropertyHook.isOurs(writer) && properties.plan(writer.getName(), writer.getMember()) != null) {
                properties
                        .type()
                        .checkShape(
                                RawShape.OWN_SERIALIZER,
                                "another module replaced what writes its property " + writer.getName());
            }
        }
    }

    /** An object for which one member stands. */
    private ValueSerializer<?> value(TypePlan type, BeanDescription description, ValueSerializer<?> serializer) {
        AnnotatedMember member = description.findJsonValueAccessor();
        Properties properties = new Properties(type, description);
        PropertyPlan plan = member == null ? null : memberPlan(properties, member);
        return member == null || plan == null
                ? serializer
                : new ProtectedValue(own(serializer), plan, protection, null, member, properties.readers());
    }

    /** The plan of a member that stands for its object; undecided, it must not show what is protected. */
    private @Nullable PropertyPlan memberPlan(Properties properties, AnnotatedMember member) {
        PropertyPlan plan = properties.plan(member.getName(), member);
        if (plan == null && properties.type().isMarked() && !properties.isCleared(member.getName())) {
            properties
                    .type()
                    .checkShape(
                            RawShape.OWN_SERIALIZER,
                            member.getName()
                                    + " stands for the whole object and is neither @Sensitive nor @NotSensitive");
        }
        return plan;
    }

    @Override
    public @Nullable ValueSerializer<?> modifyKeySerializer(
            SerializationConfig config,
            JavaType keyType,
            BeanDescription.Supplier description,
            @Nullable ValueSerializer<?> serializer) {
        Class<?> type = description.getBeanClass();
        if (serializer == null || !protection.leads(config)) {
            return serializer;
        }
        PropertyPlan whole = protection.whole(type, config);
        if (whole != null) {
            return new ProtectedKey(own(serializer), whole, protection, null);
        }
        if (protection.reachesMarked(type, config)) {
            return key(type, config, description.get(), serializer);
        }
        return type == Object.class || !Subtypes.mayExtend(type)
                ? serializer
                : new InheritedKey(protection, config, type, own(serializer));
    }

    private ValueSerializer<?> key(
            Class<?> raw, SerializationConfig config, BeanDescription description, ValueSerializer<?> serializer) {
        TypePlan type = protection.type(raw, config);
        AnnotatedMember key = description.findJsonKeyAccessor();
        AnnotatedMember member = key == null ? description.findJsonValueAccessor() : key;
        if (member == null || !(serializer instanceof JsonValueSerializer)) {
            return refusedKey(raw, config, serializer);
        }
        PropertyPlan plan = memberPlan(new Properties(type, description), member);
        return plan == null ? serializer : new ProtectedKey(own(serializer), plan, protection, member);
    }

    private ValueSerializer<?> refusedKey(Class<?> raw, SerializationConfig config, ValueSerializer<?> serializer) {
        try {
            protection.plans().checkKey(raw, config::findMixInClassFor);
            return serializer;
        } catch (PlanException e) {
            return new RefusedKey(e);
        }
    }

    private ValueSerializer<?> whole(Class<?> type, SerializationConfig config, ValueSerializer<?> serializer) {
        PropertyPlan plan = serializer instanceof ProtectedType ? null : protection.whole(type, config);
        return plan == null ? serializer : new ProtectedWhole(own(serializer), plan, protection, null);
    }

    @SuppressWarnings("unchecked")
    private static ValueSerializer<Object> own(ValueSerializer<?> serializer) {
        return (ValueSerializer<Object>) serializer;
    }

    /** A container of a module's own, over values with protected members, writes what it likes. */
    private ValueSerializer<?> container(SerializationConfig config, JavaType type, ValueSerializer<?> serializer) {
        if (!protection.leads(config)) {
            return serializer;
        }
        JavaType content = type.getContentType();
        if (content != null
                && !serializer.getClass().getName().startsWith("tools.jackson.")
                && protection.reachesMarked(content.getRawClass(), config)) {
            protection
                    .type(content.getRawClass(), config)
                    .checkShape(
                            RawShape.OWN_SERIALIZER,
                            type.getRawClass().getName() + " holds it and is written by "
                                    + serializer.getClass().getName());
        }
        return whole(type.getRawClass(), config, serializer);
    }

    @Override
    public ValueSerializer<?> modifyArraySerializer(
            SerializationConfig config,
            ArrayType type,
            BeanDescription.Supplier unused,
            ValueSerializer<?> serializer) {
        return container(config, type, serializer);
    }

    @Override
    public ValueSerializer<?> modifyCollectionSerializer(
            SerializationConfig config,
            CollectionType type,
            BeanDescription.Supplier unused,
            ValueSerializer<?> serializer) {
        return container(config, type, serializer);
    }

    @Override
    public ValueSerializer<?> modifyCollectionLikeSerializer(
            SerializationConfig config,
            CollectionLikeType type,
            BeanDescription.Supplier unused,
            ValueSerializer<?> serializer) {
        return container(config, type, serializer);
    }

    @Override
    public ValueSerializer<?> modifyMapSerializer(
            SerializationConfig config, MapType type, BeanDescription.Supplier unused, ValueSerializer<?> serializer) {
        ValueSerializer<?> modified = container(config, type, serializer);
        JavaType key = type.getKeyType();
        boolean mayKeyBeProtected =
                protection.leads(config) && (!key.isFinal() || protection.reachesMarked(key.getRawClass(), config));
        return mayKeyBeProtected ? new PathlessSerializer(own(modified), protection, config) : modified;
    }

    @Override
    public ValueSerializer<?> modifyMapLikeSerializer(
            SerializationConfig config,
            MapLikeType type,
            BeanDescription.Supplier unused,
            ValueSerializer<?> serializer) {
        return container(config, type, serializer);
    }
}
