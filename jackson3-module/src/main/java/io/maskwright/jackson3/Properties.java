package io.maskwright.jackson3;

import io.maskwright.plan.ObjectFields;
import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.TypePlan;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;

/** The properties that Jackson found in a type, with what is decided of each. Used while a serializer is built. */
final class Properties {

    private final TypePlan type;
    private final Map<String, BeanPropertyDefinition> definitions = new HashMap<>();
    private final Class<?> owner;

    Properties(TypePlan type, BeanDescription description) {
        this.type = type;
        this.owner = description.getBeanClass();
        for (BeanPropertyDefinition each : description.findProperties()) {
            definitions.put(each.getName(), each);
        }
    }

    TypePlan type() {
        return type;
    }

    /** What is decided of a property; null if it is written as it is. */
    @Nullable
    PropertyPlan plan(String name, @Nullable AnnotatedMember reads) {
        Members members = Members.of(reads, definitions.get(name));
        return type.property(name, members.all(), members.annotations());
    }

    /** What is decided of a member that stands for its object; null if it is written as it is. */
    @Nullable
    PropertyPlan standIn(AnnotatedMember member) {
        Members members = members(member);
        return type.standIn(member.getName(), members.all(), members.annotations());
    }

    /** Whether a property without a plan is one that someone says is not sensitive. */
    boolean isCleared(String name, @Nullable AnnotatedMember reads) {
        Members members = Members.of(reads, definitions.get(name));
        return type.isCleared(name, members.all(), members.annotations());
    }

    /** The members of what one member reads. */
    Members members(AnnotatedMember member) {
        return Members.of(member, definitions.get(member.getName()));
    }

    /** What reads a property; null if nothing does. */
    @Nullable
    AnnotatedMember accessor(String name) {
        BeanPropertyDefinition definition = definitions.get(name);
        return definition == null ? null : definition.getAccessor();
    }

    /** The properties of objects of the type, for strategies that look at others. */
    ObjectFields fields(MapperConfig<?> config) {
        ObjectFields.Builder fields = ObjectFields.builder(owner);
        for (BeanPropertyDefinition each : definitions.values()) {
            AnnotatedMember accessor = each.getAccessor();
            if (accessor != null && accessor.getMember() != null) {
                if (config.canOverrideAccessModifiers()) {
                    accessor.fixAccess(false);
                }
                fields.add(each.getName(), each.getInternalName(), accessor::getValue);
            }
        }
        return fields.build();
    }
}
