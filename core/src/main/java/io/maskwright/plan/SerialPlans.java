package io.maskwright.plan;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.PlanException;
import io.maskwright.RefusedException;
import io.maskwright.internal.reflect.JdkTypes;
import io.maskwright.internal.reflect.Mention;
import io.maskwright.internal.reflect.TypeTree;
import io.maskwright.policy.FieldRule;
import java.lang.annotation.Annotation;
import java.lang.reflect.Member;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private final LeafTreatments leafTreatments = new LeafTreatments();
    private final Suspects suspects = new Suspects();
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
    public TypePlan type(Class<?> type, MixIns mixIns) {
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
    public @Nullable PropertyPlan whole(Class<?> type, MixIns mixIns) {
        return isOwn(type) ? whole(type, TypeMentions.ofDeclaration(type, mixIns)) : null;
    }

    /**
     * Returns the plan of a type whose declaration is itself marked, for a serialiser that brought together by itself
     * what stands on the declaration and its mix-ins.
     *
     * @param type the class of the values
     * @param more annotations that the serialiser found on the declaration
     * @return the plan of its values, or null if the declaration says nothing
     */
    public @Nullable PropertyPlan whole(Class<?> type, Collection<Annotation> more) {
        Mention mention = new Mention("the type", List.copyOf(more), TypeTree.of(Object.class));
        return isOwn(type) ? whole(type, List.of(mention)) : null;
    }

    private @Nullable PropertyPlan whole(Class<?> type, List<Mention> mentions) {
        MarkedType marked = MarkedType.of(TypeTree.of(type), mentions, type.getSimpleName());
        return marked.isSensitiveAnywhere()
                ? new PropertyPlan(this, marked, type.getSimpleName(), Slots.Unmarked.WALKED, null)
                : null;
    }

    private static boolean isOwn(Class<?> type) {
        return type != Object.class && !type.isPrimitive() && !type.isArray() && !JdkTypes.isJdk(type);
    }

    /**
     * Tells whether values of a type have something to protect in themselves or in what they refer to by declared types:
     * a serializer of its own, or its text form, could show it.
     *
     * @param type the class of the values
     * @param mixIns gives the class whose annotations count for a class, or null
     * @return whether anything that can be reached is marked
     */
    public boolean reachesMarked(Class<?> type, MixIns mixIns) {
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
            if (whole(next, mixIns) != null || new TypePlan(this, next, mentions).isMarked()) {
                return true;
            }
            mentions.eachType(open::push);
        }
        return false;
    }

    /**
     * Returns the checks of shapes that cannot be protected.
     *
     * @param mixIns gives the class whose annotations count for a class, or null
     * @return the checks
     */
    public SerialShapes shapes(MixIns mixIns) {
        return new SerialShapes(this, mixIns);
    }

    /**
     * Decides about keys of maps that nothing stands for: their text form, or a serializer of their own, is written.
     *
     * @param type the class of the keys
     * @param mixIns gives the class whose annotations count for a class, or null
     * @return what becomes of them; refused if they reach something marked
     */
    public KeyPlan key(Class<?> type, MixIns mixIns) {
        PropertyPlan whole = whole(type, mixIns);
        return whole == null ? textKey(type, mixIns) : new KeyPlan.Whole(whole);
    }

    /**
     * Decides about keys of maps that a member stands for.
     *
     * @param type the class of the keys
     * @param mixIns gives the class whose annotations count for a class, or null
     * @param name the name of the member
     * @param members the members through which it is read and written, as for {@link TypePlan#property}
     * @param more annotations that the serialiser itself found on the member
     * @return what becomes of them; refused if they have something to protect and the member is undecided
     */
    public KeyPlan key(
            Class<?> type,
            MixIns mixIns,
            String name,
            Collection<? extends Member> members,
            Collection<Annotation> more) {
        PropertyPlan whole = whole(type, mixIns);
        if (whole != null) {
            return new KeyPlan.Whole(whole);
        }
        TypePlan plans = type(type, mixIns);
        PropertyPlan plan = plans.property(name, members, more);
        if (plan != null) {
            return new KeyPlan.Member(plan);
        }
        return plans.isCleared(name, members, more) ? new KeyPlan.Shown() : textKey(type, mixIns);
    }

    private KeyPlan textKey(Class<?> type, MixIns mixIns) {
        return reachesMarked(type, mixIns)
                ? new KeyPlan.Refused(
                        new PlanException(type.getName() + ": it has protected values and cannot be the key"
                                + " of a map, where its text form would show them; mark the key, or its type"))
                : new KeyPlan.Shown();
    }

    /**
     * Returns the properties met so far that nobody decided, but whose names raise a suspicion. It protects nothing.
     *
     * @return the type and the property, such as {@code Parcel.userTel}, in order, with the category the name suggests; a
     *     copy
     */
    public Map<String, Category> warnings() {
        return suspects.found();
    }

    Suspects suspects() {
        return suspects;
    }

    TypeRuling rulingOf(Class<?> type) {
        return TypeRuling.of(type, decider);
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
    Map<Audience, Place> places(MarkedType marked, String path, Slots.Unmarked unmarked, @Nullable FieldRule rule) {
        Tally untold = new Tally();
        Map<Audience, Place> places = new LinkedHashMap<>();
        for (Audience audience : decider.audiences()) {
            try {
                Slots each = new Slots(decider, audience, untold);
                places.put(
                        audience,
                        Place.of(
                                rule == null
                                        ? each.ofProperty(marked, path, unmarked)
                                        : each.ofRule(marked, path, rule)));
            } catch (RefusedException e) {
                // Nothing leaves for this audience, so nothing of it comes back.
            }
        }
        return places;
    }

    Slots slots(Audience audience) {
        // An audience that the policy does not know is refused here, so there are never more than it knows.
        return slots.computeIfAbsent(audience, each -> new Slots(decider, each, tally, leafTreatments));
    }
}
