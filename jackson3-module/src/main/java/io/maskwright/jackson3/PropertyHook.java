package io.maskwright.jackson3;

import io.maskwright.plan.ObjectFields;
import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.TypePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ser.AnyGetterWriter;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.BeanSerializerBuilder;
import tools.jackson.databind.ser.bean.UnwrappingBeanPropertyWriter;
import tools.jackson.databind.ser.impl.FilteredBeanPropertyWriter;

/** Replaces what writes the protected properties of one type, after all other modules had their turn. */
final class PropertyHook {

    private final Protection protection;
    private final BeanDescription.Supplier description;
    private final SerializationConfig config;
    private final Properties properties;
    private final RawShapes shapes;
    private final @Nullable Subtypes subtypes;
    private @Nullable ObjectFields fields;

    PropertyHook(Protection protection, SerializationConfig config, BeanDescription.Supplier description) {
        this.protection = protection;
        this.description = description;
        this.config = config;
        TypePlan type = protection.type(description.getBeanClass(), config);
        this.properties = new Properties(type, description.get());
        this.shapes = new RawShapes(protection, config, properties);
        Class<?> owner = description.getBeanClass();
        this.subtypes = Subtypes.mayExtend(owner) ? new Subtypes(protection, config, owner) : null;
    }

    BeanSerializerBuilder update(BeanSerializerBuilder builder) {
        List<BeanPropertyWriter> writers = new ArrayList<>(builder.getProperties());
        BeanPropertyWriter[] filtered = builder.getFilteredProperties();
        for (int i = 0; i < writers.size(); i++) {
            BeanPropertyWriter writer = writers.get(i);
            BeanPropertyWriter replaced = isOurs(writer) ? writer : replaced(writer);
            if (replaced != writer) {
                writers.set(i, replaced);
                replace(filtered, i, replaced);
            }
        }
        properties.type().checkDecided();
        shapes.checkObjectId(description.get().getObjectIdInfo());
        shapes.checkTypeId(builder.getTypeId());
        builder.setProperties(writers);
        return builder;
    }

    static boolean isOurs(Object writer) {
        return writer instanceof OverlaidProperty
                || writer instanceof ProtectedUnwrapped
                || writer instanceof ProtectedAnyGetter;
    }

    private BeanPropertyWriter replaced(BeanPropertyWriter writer) {
        if (writer instanceof AnyGetterWriter anyGetter) {
            return anyGetter(anyGetter);
        }
        String name = writer.getName();
        shapes.checkObjectIdOf(writer);
        PropertyPlan plan = properties.plan(name, writer.getMember());
        if (plan != null) {
            return planned(writer, plan, protection, this::fields);
        } else if (properties.isCleared(name, writer.getMember())) {
            return writer.isUnwrapping() ? writer : inherited(new ShownProperty(writer));
        }
        shapes.checkOwnSerializer(writer);
        return writer.isUnwrapping() ? writer : inherited(writer);
    }

    private BeanPropertyWriter inherited(BeanPropertyWriter writer) {
        return subtypes == null ? writer : new InheritedProperty(writer, subtypes);
    }

    static BeanPropertyWriter planned(
            BeanPropertyWriter writer, PropertyPlan plan, Protection protection, Supplier<ObjectFields> fields) {
        if (writer instanceof UnwrappingBeanPropertyWriter unwrapping) {
            return new ProtectedUnwrapped(unwrapping, plan, protection, fields.get());
        }
        if (writer.isVirtual()) {
            return new ProtectedVirtual(writer, plan, protection);
        }
        return ProtectedWrapped.wraps(writer)
                ? new ProtectedWrapped(writer, plan, protection)
                : new ProtectedProperty(writer, plan, protection, fields.get());
    }

    private ObjectFields fields() {
        ObjectFields known = fields;
        if (known == null) {
            known = properties.fields(config);
            fields = known;
        }
        return known;
    }

    private BeanPropertyWriter anyGetter(AnyGetterWriter writer) {
        var getter = description.get().findAnyGetter();
        if (getter == null) {
            return writer;
        }
        PropertyPlan plan = properties.plan(getter.getName(), getter);
        return plan == null ? writer : new ProtectedAnyGetter(writer, getter, plan, protection, fields());
    }

    private static void replace(BeanPropertyWriter @Nullable [] filtered, int index, BeanPropertyWriter writer) {
        if (filtered != null && filtered[index] != null) {
            Class<?>[] views = writer.getViews();
            filtered[index] = views == null || views.length == 0
                    ? writer
                    : FilteredBeanPropertyWriter.constructViewBased(writer, views);
        }
    }
}
