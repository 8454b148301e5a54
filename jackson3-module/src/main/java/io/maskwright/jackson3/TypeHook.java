package io.maskwright.jackson3;

import io.maskwright.plan.KeyPlan;
import io.maskwright.plan.PropertyPlan;
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
        AnnotatedMember member =
                serializer instanceof JsonValueSerializer ? description.get().findJsonValueAccessor() : null;
        if (member != null) {
            Properties properties = new Properties(protection.type(type, config), description.get());
            return value(config, properties, member, serializer);
        } else if (serializer instanceof BeanSerializerBase bean) {
            checkProperties(config, new Properties(protection.type(type, config), description.get()), bean);
        } else if (!isHarmless(serializer)) {
            protection.shapes(config).writtenBy(type, serializer.getClass());
        }
        return serializer;
    }

    private static boolean isHarmless(ValueSerializer<?> serializer) {
        return serializer instanceof UnknownSerializer
                || serializer instanceof UnsupportedTypeSerializer
                || serializer instanceof IterableSerializer;
    }

    /** No other module may have put back what writes a protected property. */
    private void checkProperties(SerializationConfig config, Properties properties, BeanSerializerBase bean) {
        for (Iterator<PropertyWriter> writers = bean.properties(); writers.hasNext(); ) {
            PropertyWriter writer = writers.next();
            if (!PropertyHook.isOurs(writer)) {
                PropertyPlan plan = properties.plan(writer.getName(), writer.getMember());
                protection.shapes(config).replaced(properties.type(), writer.getName(), plan);
            }
        }
    }

    /** An object for which one member stands. */
    private ValueSerializer<?> value(
            SerializationConfig config, Properties properties, AnnotatedMember member, ValueSerializer<?> serializer) {
        PropertyPlan plan = properties.standIn(member);
        return plan == null
                ? serializer
                : new ProtectedValue(own(serializer), plan, protection, null, member, properties.fields(config));
    }

    @Override
    public @Nullable ValueSerializer<?> modifyKeySerializer(
            SerializationConfig config,
            JavaType keyType,
            BeanDescription.Supplier description,
            @Nullable ValueSerializer<?> serializer) {
        if (serializer == null || !protection.leads(config)) {
            return serializer;
        }
        AnnotatedMember member = serializer instanceof JsonValueSerializer ? keyMember(description.get()) : null;
        KeyPlan key = key(config, description, member);
        if (key instanceof KeyPlan.Whole whole) {
            return new ProtectedKey(own(serializer), whole.plan(), protection, object -> object);
        } else if (key instanceof KeyPlan.Member treated && member != null) {
            return new ProtectedKey(own(serializer), treated.plan(), protection, member::getValue);
        }
        if (key instanceof KeyPlan.Refused refused) {
            return new RefusedKey(refused.reason());
        }
        Class<?> type = keyType.getRawClass();
        return type == Object.class || !Subtypes.mayExtend(type)
                ? serializer
                : new InheritedKey(protection, config, type, own(serializer));
    }

    /** The member that Jackson writes in place of a key, or null. */
    private static @Nullable AnnotatedMember keyMember(BeanDescription description) {
        AnnotatedMember key = description.findJsonKeyAccessor();
        return key == null ? description.findJsonValueAccessor() : key;
    }

    private KeyPlan key(
            SerializationConfig config, BeanDescription.Supplier description, @Nullable AnnotatedMember member) {
        Class<?> type = description.getBeanClass();
        if (member == null) {
            return protection.plans().key(type, config::findMixInClassFor);
        }
        Members members = new Properties(protection.type(type, config), description.get()).members(member);
        return protection
                .plans()
                .key(type, config::findMixInClassFor, member.getName(), members.all(), members.annotations());
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
        if (content != null && !serializer.getClass().getName().startsWith("tools.jackson.")) {
            protection.shapes(config).holderSerializer(type.getRawClass(), content.getRawClass());
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
