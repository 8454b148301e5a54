package io.maskwright.jackson3;

import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.TypePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.BeanSerializerBuilder;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.impl.FilteredBeanPropertyWriter;

/** Replaces what writes protected properties. Works after all other modules changed properties, so that none does again. */
@SuppressWarnings("serial") // a mapper with this module is not serialised by Java itself
final class PropertyHook extends ValueSerializerModifier {

    private final transient Protection protection;

    PropertyHook(Protection protection) {
        this.protection = protection;
    }

    @Override
    public BeanSerializerBuilder updateBuilder(
            SerializationConfig config, BeanDescription.Supplier description, BeanSerializerBuilder builder) {
        TypePlan type = protection.type(description.getBeanClass(), config);
        Map<String, BeanPropertyDefinition> definitions = new HashMap<>();
        Map<String, AnnotatedMember> readers = new HashMap<>();
        for (BeanPropertyDefinition each : description.get().findProperties()) {
            definitions.put(each.getName(), each);
            if (each.getAccessor() != null) {
                readers.put(each.getInternalName(), each.getAccessor());
                readers.put(each.getName(), each.getAccessor());
            }
        }
        List<BeanPropertyWriter> writers = new ArrayList<>(builder.getProperties());
        BeanPropertyWriter[] filtered = builder.getFilteredProperties();
        for (int i = 0; i < writers.size(); i++) {
            BeanPropertyWriter writer = writers.get(i);
            Members members = Members.of(writer.getMember(), definitions.get(writer.getName()));
            PropertyPlan plan = type.property(writer.getName(), members.all(), members.annotations());
            if (plan != null && !(writer instanceof ProtectedProperty)) {
                writers.set(i, new ProtectedProperty(writer, plan, protection, readers));
                replace(filtered, i, writers.get(i));
            }
        }
        type.checkDecided();
        builder.setProperties(writers);
        return builder;
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
