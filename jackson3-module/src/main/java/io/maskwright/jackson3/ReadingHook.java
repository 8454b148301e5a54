package io.maskwright.jackson3;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.maskwright.PlanException;
import io.maskwright.plan.InputShape;
import io.maskwright.plan.MaskedForms;
import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.TypePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.BeanDeserializerBuilder;
import tools.jackson.databind.deser.SettableAnyProperty;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;

/**
 * Puts a guard before what reads protected properties.
 *
 * <p>It works on the properties that Jackson put together, and not by {@code AnnotationIntrospector.findDeserializer}:
 * that hook sees one annotated member and no property, so it knows neither the name that a policy may decide by, nor what
 * is marked at another member (a getter, an interface, the class that a builder builds), and it would hide the
 * {@code using} and the converter of the property. Guards are set as value deserializers, which fields, setters, creator
 * parameters and builder methods all read through: what {@code SettableBeanProperty} itself reads cannot be overridden for
 * creator parameters.
 */
@SuppressWarnings("serial") // a mapper with this module is not serialised by Java itself
final class ReadingHook extends ValueDeserializerModifier {

    private final Reading reading;

    ReadingHook(Reading reading) {
        this.reading = reading;
    }

    @Override
    public BeanDeserializerBuilder updateBuilder(
            DeserializationConfig config, BeanDescription.Supplier description, BeanDeserializerBuilder builder) {
        ReadProperties properties = ReadProperties.of(config, description, builder);
        TypePlan type = reading.type(properties.owner(), config);
        Map<SettableBeanProperty, SettableBeanProperty> guarded = new HashMap<>();
        List<SettableBeanProperty> all = new ArrayList<>();
        builder.getProperties().forEachRemaining(all::add);
        for (SettableBeanProperty property : all) {
            MaskedForms forms = forms(
                    type.property(property.getName(), properties.members(property), properties.annotations(property)));
            if (forms != null) {
                requireGuardable(property, forms);
                ValueDeserializer<?> given = property.hasValueDeserializer() ? property.getValueDeserializer() : null;
                Guard guard = guard(forms, config, properties.holder(property));
                SettableBeanProperty replaced =
                        property.withValueDeserializer(new GuardFinder(guard, given, property.getType(), property));
                builder.addOrReplaceProperty(replaced, true);
                guarded.put(property, replaced);
            }
        }
        // The list of creator parameters must hold the very properties of the builder.
        if (!guarded.isEmpty() && GuardedCreator.isNeeded(builder.getValueInstantiator(), config, guarded)) {
            builder.setValueInstantiator(new GuardedCreator(builder.getValueInstantiator(), config, guarded));
        }
        return guardAny(config, properties, type, builder);
    }

    private BeanDeserializerBuilder guardAny(
            DeserializationConfig config, ReadProperties properties, TypePlan type, BeanDeserializerBuilder builder) {
        SettableAnyProperty any = builder.getAnySetter();
        if (any == null) {
            return builder;
        }
        MaskedForms forms = forms(type.property(
                any.getPropertyName(), properties.anyMembers(any), properties.annotations(any.getProperty())));
        if (forms == null) {
            return builder;
        }
        // What is marked is the map or the method; what is read is one value of it.
        Guard guard = guard(forms.values(), config, PropertyHolder.NONE);
        return new GuardedAnySetter(
                builder, any.withValueDeserializer(new GuardFinder(guard, null, any.getType(), any.getProperty())));
    }

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
        return whole(config, description.get(), deserializer);
    }

    @Override
    public ValueDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            ValueDeserializer<?> deserializer) {
        return whole(config, description.get(), deserializer);
    }

    @Override
    public ValueDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config,
            CollectionType type,
            BeanDescription.Supplier description,
            ValueDeserializer<?> deserializer) {
        return whole(config, description.get(), deserializer);
    }

    @Override
    public ValueDeserializer<?> modifyMapDeserializer(
            DeserializationConfig config,
            MapType type,
            BeanDescription.Supplier description,
            ValueDeserializer<?> deserializer) {
        return whole(config, description.get(), deserializer);
    }

    @Override
    public KeyDeserializer modifyKeyDeserializer(
            DeserializationConfig config, JavaType type, KeyDeserializer deserializer) {
        MaskedForms forms = forms(reading.key(ReadProperties.describe(config, type), config));
        return forms == null ? deserializer : new GuardedKey(deserializer, forms, reading);
    }

    /** A type whose declaration is marked, or the member that stands for it, is guarded wherever it stands. */
    private ValueDeserializer<?> whole(
            DeserializationConfig config, BeanDescription description, ValueDeserializer<?> deserializer) {
        MaskedForms forms = forms(reading.whole(description, config));
        return forms == null
                ? deserializer
                : new GuardedValue(
                        deserializer, new Guard(forms, reading, PropertyHolder.NONE, InputShape.Parts.OPENED_HERE));
    }

    private Guard guard(MaskedForms forms, DeserializationConfig config, PropertyHolder holder) {
        JavaType leaf = config.constructType(forms.leafType());
        boolean opensItself = reading.whole(ReadProperties.describe(config, leaf), config) != null;
        return new Guard(
                forms,
                reading,
                holder,
                opensItself ? InputShape.Parts.OPENED_BY_THEIR_TYPE : InputShape.Parts.OPENED_HERE);
    }

    /** Jackson 3 reads such a value by its type alone, past what is set to read the property. */
    private static void requireGuardable(SettableBeanProperty property, MaskedForms forms) {
        if (property.hasValueTypeDeserializer()
                && property.getValueTypeDeserializer().getTypeInclusion() == JsonTypeInfo.As.EXTERNAL_PROPERTY) {
            throw new PlanException(
                    forms.path() + ": masked input cannot be told where the id of the type is an external property");
        }
    }

    private static @Nullable MaskedForms forms(@Nullable PropertyPlan plan) {
        return plan == null || plan.maskedForms().isEmpty() ? null : plan.maskedForms();
    }
}
