package io.maskwright.plan;

import io.maskwright.PlanException;
import io.maskwright.internal.reflect.JdkTypes;
import io.maskwright.internal.reflect.Property;
import io.maskwright.internal.reflect.Shape;
import io.maskwright.internal.reflect.ShapeException;
import io.maskwright.internal.reflect.TypeTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the objects of one class are shown as text.
 *
 * @param slots the fields
 * @param names their names
 * @param shape reads them
 * @param indexes their places by name
 */
record TextPlan(List<Slot> slots, List<String> names, Shape shape, Map<String, Integer> indexes) {

    /**
     * Compiles the plan of a class.
     *
     * @param type the class
     * @param marked the type with marked arguments under which it is used, or null
     * @param around the treatment of the single values of an object around it, or null
     * @param slots asks the policy
     * @throws PlanException if objects of the class are hidden whole
     */
    static TextPlan compile(Class<?> type, @Nullable TypeTree marked, @Nullable Treatment around, Slots slots) {
        Slot whole = slots.ofType(type, around);
        Treatment leaves = whole.leavesOf(type);
        if (JdkTypes.isJdk(type) || (whole.treatment() != null && leaves == null)) {
            throw new PlanException(type.getName() + " is hidden whole");
        }
        TypeFacts facts = TypeFacts.of(type, marked);
        List<String> names = facts.properties().stream().map(Property::name).toList();
        Map<String, Integer> indexes = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            indexes.put(names.get(i), i);
        }
        try {
            Shape shape =
                    Shape.of(facts.properties().stream().map(Property::field).toList());
            return new TextPlan(facts.slots(slots, leaves), names, shape, Map.copyOf(indexes));
        } catch (ShapeException e) {
            throw new PlanException(type.getName() + " cannot be shown: it " + e.getMessage());
        }
    }
}
