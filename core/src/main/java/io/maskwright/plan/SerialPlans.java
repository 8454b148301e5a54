package io.maskwright.plan;

import io.maskwright.Audience;
import io.maskwright.PlanException;
import io.maskwright.RefusedException;
import io.maskwright.annotation.Classified;
import io.maskwright.internal.reflect.JdkTypes;
import io.maskwright.internal.reflect.TypeTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a policy decides about the types that one serialiser writes. A serialiser asks once for each type and property,
 * when it builds what writes them, and keeps what it was told.
 *
 * <p>Thread-safe; one belongs to one serialiser configuration.
 */
public final class SerialPlans {

    private final FieldDecider decider;
    private final Tally tally;
    private final SerialRules rules;
    private final Map<Audience, Slots> slots = new ConcurrentHashMap<>();

    SerialPlans(FieldDecider decider, Tally tally, SerialRules rules) {
        this.decider = decider;
        this.tally = tally;
        this.rules = rules;
    }

    /**
     * Reads a type.
     *
     * @param type the class of the values
     * @param mixIns gives the class whose annotations count for a class, or null
     * @return what is decided about it
     * @throws PlanException if what its code says contradicts itself
     */
    public TypePlan type(Class<?> type, Function<Class<?>, @Nullable Class<?>> mixIns) {
        return new TypePlan(this, type, TypeMentions.of(type, mixIns));
    }

    /**
     * Returns the plan of a type whose declaration is itself marked, so that every value of it is treated wherever it
     * stands.
     *
     * @param type the class of the values
     * @param mixIns gives the class whose annotations count for a class, or null
     * @return the plan of its values, or null if the declaration says nothing
     */
    public @Nullable PropertyPlan whole(Class<?> type, Function<Class<?>, @Nullable Class<?>> mixIns) {
        if (type == Object.class || type.isPrimitive() || type.isArray() || JdkTypes.isJdk(type)) {
            return null;
        }
        MarkedType marked =
                MarkedType.of(TypeTree.of(type), TypeMentions.ofDeclaration(type, mixIns), type.getSimpleName());
        return marked.isSensitiveAnywhere()
                ? new PropertyPlan(this, marked, type.getSimpleName(), Slots.Unmarked.WALKED)
                : null;
    }

    /**
     * Tells whether values of a type have something to protect in themselves or in what they refer to by declared types:
     * a serializer of its own, or its text form, could show it.
     *
     * @param type the class of the values
     * @param mixIns gives the class whose annotations count for a class, or null
     * @return whether anything that can be reached is marked
     */
    public boolean reachesMarked(Class<?> type, Function<Class<?>, @Nullable Class<?>> mixIns) {
        Set<Class<?>> seen = new HashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            Class<?> next = open.pop();
            if (next.isPrimitive() || (!next.isArray() && JdkTypes.isJdk(next)) || !seen.add(next)) {
                continue;
            }
            if (next.isArray()) {
                open.push(next.getComponentType());
                continue;
            }
            TypeMentions mentions = TypeMentions.of(next, mixIns);
            if (whole(next, mixIns) != null || mentions.isPresent(Classified.class) || mentions.isAnySensitive()) {
                return true;
            }
            mentions.eachType(open::push);
        }
        return false;
    }

    SerialRules rules() {
        return rules;
    }

    void requireAudience(Audience audience) {
        decider.requireAudience(audience);
    }

    /**
     * The places of a property for each audience to which it may leave. Failures count nowhere: what is compared with input
     * leaves nowhere.
     */
    Map<Audience, Place> places(MarkedType marked, String path, Slots.Unmarked unmarked) {
        Tally untold = new Tally();
        Map<Audience, Place> places = new LinkedHashMap<>();
        for (Audience audience : decider.audiences()) {
            try {
                places.put(audience, Place.of(new Slots(decider, audience, untold).ofProperty(marked, path, unmarked)));
            } catch (RefusedException e) {
                // Nothing leaves for this audience, so nothing of it comes back.
            }
        }
        return places;
    }

    Slots slots(Audience audience) {
        // An audience that the policy does not know is refused here, so there are never more than it knows.
        return slots.computeIfAbsent(audience, each -> new Slots(decider, each, tally));
    }
}
