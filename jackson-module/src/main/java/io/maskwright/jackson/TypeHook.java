package io.maskwright.jackson;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.JsonValueSerializer;
import com.fasterxml.jackson.databind.type.ArrayType;
import com.fasterxml.jackson.databind.type.CollectionLikeType;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapLikeType;
import com.fasterxml.jackson.databind.type.MapType;
import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.SerialShapes;
import io.maskwright.plan.TypePlan;

/** Stands before the serializers of marked types, and refuses those that write protected values past every hook. */
@SuppressWarnings("serial") // a mapper with this module is not serialised by Java itself
final class TypeHook extends BeanSerializerModifier {

    private final Protection protection;

    TypeHook(Protection protection) {
        this.protection = protection;
    }

    @Override
    public JsonSerializer<?> modifySerializer(
            SerializationConfig config, BeanDescription description, JsonSerializer<?> serializer) {
        return modified(config, description, serializer);
    }

    @Override
    public JsonSerializer<?> modifyEnumSerializer(
            SerializationConfig config, JavaType type, BeanDescription description, JsonSerializer<?> serializer) {
        return modified(config, description, serializer);
    }

    @Override
    public JsonSerializer<?> modifyArraySerializer(
            SerializationConfig config, ArrayType type, BeanDescription description, JsonSerializer<?> serializer) {
        return modified(config, description, serializer);
    }

    @Override
    public JsonSerializer<?> modifyCollectionSerializer(
            SerializationConfig config,
            CollectionType type,
            BeanDescription description,
            JsonSerializer<?> serializer) {
        return modified(config, description, serializer);
    }

    @Override
    public JsonSerializer<?> modifyCollectionLikeSerializer(
            SerializationConfig config,
            CollectionLikeType type,
            BeanDescription description,
            JsonSerializer<?> serializer) {
        return modified(config, description, serializer);
    }

    @Override
    public JsonSerializer<?> modifyMapSerializer(
            SerializationConfig config, MapType type, BeanDescription description, JsonSerializer<?> serializer) {
        JsonSerializer<?> modified = modified(config, description, serializer);
        boolean mayKeyBeProtected =
                protection.leads(config) && new KeyMarks(protection, config).mayBeProtected(type.getKeyType());
        return mayKeyBeProtected ? new PathlessSerializer(modified, new KeyMarks(protection, config)) : modified;
    }

    @Override
    public JsonSerializer<?> modifyMapLikeSerializer(
            SerializationConfig config, MapLikeType type, BeanDescription description, JsonSerializer<?> serializer) {
        return modified(config, description, serializer);
    }

    private JsonSerializer<?> modified(
            SerializationConfig config, BeanDescription description, JsonSerializer<?> serializer) {
        if (!protection.leads(config) || serializer instanceof ProtectedSerializer) {
            return serializer;
        }
        Class<?> raw = description.getBeanClass();
        PropertyPlan whole = protection.plans().whole(raw, config::findMixInClassFor);
        if (whole != null) {
            return ProtectedSerializer.ofWhole(protection, whole, OwnSerializer.of(serializer));
        }
        if (serializer instanceof JsonValueSerializer) {
            return ofValue(config, description, serializer);
        }
        if (!StandardSerializers.contain(serializer)) {
            checkOwn(config, description.getType());
        }
        return serializer;
    }

    private JsonSerializer<?> ofValue(
            SerializationConfig config, BeanDescription description, JsonSerializer<?> serializer) {
        AnnotatedMember member = description.findJsonValueAccessor();
        TypePlan type = protection.plans().type(description.getBeanClass(), config::findMixInClassFor);
        if (member == null) {
            checkOwn(config, description.getType());
            return serializer;
        }
        Described described = new Described(type, description);
        PropertyPlan plan = described.standIn(member);
        if (plan == null) {
            return serializer;
        }
        ProtectedValue value =
                new ProtectedValue(protection, plan, described.fields(description.getBeanClass(), config));
        return ProtectedSerializer.ofMember(value, member, OwnSerializer.of(serializer));
    }

    private void checkOwn(SerializationConfig config, JavaType type) {
        SerialShapes shapes = protection.plans().shapes(config::findMixInClassFor);
        shapes.ownSerializer(type.getRawClass());
        for (int i = 0; i < type.containedTypeCount(); i++) {
            shapes.holderSerializer(type.getRawClass(), type.containedType(i).getRawClass());
        }
    }

    @Override
    public JsonSerializer<?> modifyKeySerializer(
            SerializationConfig config, JavaType type, BeanDescription description, JsonSerializer<?> serializer) {
        return protection.leads(config)
                ? new KeyMarks(protection, config).serializerOf(type, description, serializer)
                : serializer;
    }
}
