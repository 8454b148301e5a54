package io.maskwright.jackson3;

import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.TypePlan;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;

/** The properties that Jackson found in a type, with what is decided of each. Used while a serializer is built. */
final class Properties {

    private final TypePlan type;
    private final Map<String, BeanPropertyDefinition> definitions = new HashMap<>();
    private final Map<String, AnnotatedMember> readers = new HashMap<>();

    Properties(TypePlan type, BeanDescription description) {
        this.type = type;
        for (BeanPropertyDefinition each : description.findProperties()) {
            definitions.put(each.getName(), each);
            AnnotatedMember accessor = each.getAccessor();
            if (accessor != null) {
                readers.put(each.getInternalName(), accessor);
                readers.put(each.getName(), accessor);
            }
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

    /** Whether a property without a plan is one that someone says is not sensitive. */
    boolean isCleared(String name) {
        return !type.undecided().contains(name);
    }

    /** What reads each property, by its names in the code and in the output. */
    Map<String, AnnotatedMember> readers() {
        return readers;
    }
}
