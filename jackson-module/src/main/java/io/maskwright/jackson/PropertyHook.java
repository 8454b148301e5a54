package io.maskwright.jackson;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerBuilder;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.VirtualBeanPropertyWriter;
import io.maskwright.plan.ObjectFields;
import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.TypePlan;
import java.util.List;

/**
 * Replaces what writes protected properties. Works when the properties are put in order, after all modifiers had their
 * chance to replace them.
 */
@SuppressWarnings("serial") // a mapper with this module is not serialised by Java itself
final class PropertyHook extends BeanSerializerModifier {

    private static final String DATA_FORMATS = "com.fasterxml.jackson.dataformat.";

    private final Protection protection;

    PropertyHook(Protection protection) {
        this.protection = protection;
    }

    @Override
    public List<BeanPropertyWriter> orderProperties(
            SerializationConfig config, BeanDescription description, List<BeanPropertyWriter> writers) {
        if (!protection.leads(config)) {
            return writers;
        }
        TypePlan type = protection.plans().type(description.getBeanClass(), config::findMixInClassFor);
        Described described = new Described(type, description);
        RawShapes shapes = new RawShapes(protection.plans(), config);
        Class<?> owner = description.getBeanClass();
        Subtypes subtypes = Subtypes.mayExtend(owner) ? new Subtypes(protection, config, owner) : null;
        ObjectFields fields = null;
        for (int i = 0; i < writers.size(); i++) {
            BeanPropertyWriter writer = writers.get(i);
            PropertyPlan plan = described.property(writer.getName(), writer.getMember());
            if (plan == null) {
                shapes.checkProperty(description.getBeanClass(), writer);
                if (described.isCleared(writer.getName(), writer.getMember())) {
                    writers.set(i, new ClearedProperty(writer));
                }
                if (subtypes != null) {
                    writers.set(i, new InheritedProperty(writers.get(i), subtypes));
                }
            } else {
                fields = fields == null ? described.fields(description.getBeanClass(), config) : fields;
                writers.set(i, planned(writer, new ProtectedValue(protection, plan, fields)));
            }
        }
        AnnotatedMember anyGetter = description.findAnyGetter();
        if (anyGetter != null) {
            described.property(anyGetter.getName(), anyGetter);
        }
        type.checkDecided();
        return writers;
    }

    static BeanPropertyWriter planned(BeanPropertyWriter writer, ProtectedValue value) {
        if (writer.isUnwrapping() || writer instanceof VirtualBeanPropertyWriter) {
            return new LeavesProperty(writer, value);
        }
        boolean isStructured = writer.getClass().getName().startsWith(DATA_FORMATS) && !writer.hasSerializer();
        return isStructured ? new StructuredProperty(writer, value) : new ProtectedProperty(writer, value);
    }

    @Override
    public BeanSerializerBuilder updateBuilder(
            SerializationConfig config, BeanDescription description, BeanSerializerBuilder builder) {
        if (protection.leads(config)) {
            TypePlan type = protection.plans().type(description.getBeanClass(), config::findMixInClassFor);
            Described described = new Described(type, description);
            new RawShapes(protection.plans(), config).checkIdentity(type, described, description, builder);
            ObjectFields fields = described.fields(description.getBeanClass(), config);
            AnyGetters.protect(builder, described, protection, fields);
        }
        return builder;
    }
}
