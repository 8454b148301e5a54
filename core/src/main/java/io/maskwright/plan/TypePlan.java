package io.maskwright.plan;

import io.maskwright.PlanException;
import io.maskwright.annotation.Classified;
import io.maskwright.internal.reflect.Mention;
import io.maskwright.internal.reflect.TypeTree;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.Undecided;
import java.lang.annotation.Annotation;
import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the code of one type says of its properties, for a serialiser that knows them by its own names.
 *
 * <p>Not thread-safe: used while what writes the type is built.
 */
public final class TypePlan {

    private final SerialPlans plans;
    private final Class<?> type;
    private final TypeMentions mentions;
    private final TypeRuling ruling;
    private final Slots.Unmarked unmarked;
    private final Set<String> undecided = new LinkedHashSet<>();
    private final Set<String> known = new LinkedHashSet<>();

    TypePlan(SerialPlans plans, Class<?> type, TypeMentions mentions) {
        this.plans = plans;
        this.type = type;
        this.mentions = mentions;
        this.ruling = plans.rulingOf(type);
        Undecided choice = ruling.undecided();
        this.unmarked = choice != null
                ? new Slots.Unmarked.Treated(choice)
                : mentions.isPresent(Classified.class) ? Slots.Unmarked.TREATED : Slots.Unmarked.WALKED;
    }

    /**
     * Returns the plan of a property.
     *
     * @param name the name under which the serialiser writes it
     * @param members the field, the accessors and the constructors through which it is read and written, the one that
     *     reads it first; what these and what they override or implement are marked with counts
     * @param more annotations that the serialiser itself found on the property
     * @return its plan, or null if nobody said anything of it and it is written as it is
     * @throws PlanException if what is said contradicts itself, or speaks of a part that cannot be reached
     */
    public @Nullable PropertyPlan property(
            String name, Collection<? extends Member> members, Collection<Annotation> more) {
        String path = type.getSimpleName() + "." + name;
        List<Mention> found = mentions.of(members);
        MarkedType marked = MarkedType.of(mentions.typeOf(members), withMore(found, more), path);
        checkReachable(marked, path);
        FieldRule rule = ruleFor(name, members);
        if (rule == null && !marked.isMarkedAnywhere()) {
            undecided.add(name);
        }
        if (rule != null || marked.isSensitiveAnywhere() || unmarked != Slots.Unmarked.WALKED) {
            return new PropertyPlan(plans, marked, path, unmarked, rule);
        }
        return null;
    }

    /** What the policy says of the property under its name in the code, or else under that in the output. */
    private @Nullable FieldRule ruleFor(String name, Collection<? extends Member> members) {
        Set<String> names = mentions.propertyNames(members);
        names.add(name);
        known.addAll(names);
        for (String each : names) {
            FieldRule rule = ruling.property(each);
            if (rule != null) {
                return rule;
            }
        }
        return null;
    }

    /**
     * Tells whether a property without a plan was looked at and said not to be sensitive: it is shown even inside an
     * object each of whose values is treated.
     *
     * @param name the name under which the serialiser writes it
     * @param members the members through which it is read and written, as for {@link #property}
     * @param more annotations that the serialiser itself found on the property
     * @return whether it is cleared
     */
    public boolean isCleared(String name, Collection<? extends Member> members, Collection<Annotation> more) {
        String path = type.getSimpleName() + "." + name;
        MarkedType marked = MarkedType.of(mentions.typeOf(members), withMore(mentions.of(members), more), path);
        return marked.isMarked() && !marked.isSensitiveAnywhere();
    }

    /**
     * Returns the plan of a member that a serialiser writes in place of the whole object. Where nobody said anything of it,
     * it must not show what is protected in the object.
     *
     * @param name the name of the member
     * @param members the members through which it is read and written, as for {@link #property}
     * @param more annotations that the serialiser itself found on the member
     * @return its plan, or null if it is written as it is
     * @throws PlanException if the type has something to protect and the member is undecided, unless the rules allow
     *     {@link RawShape#OWN_SERIALIZER} for the type; if what is said contradicts itself
     */
    public @Nullable PropertyPlan standIn(
            String name, Collection<? extends Member> members, Collection<Annotation> more) {
        PropertyPlan plan = property(name, members, more);
        if (plan == null && isMarked() && !isCleared(name, members, more)) {
            checkShape(
                    RawShape.OWN_SERIALIZER,
                    name + " stands for the whole object and is neither @Sensitive nor @NotSensitive");
        }
        return plan;
    }

    private static List<Mention> withMore(List<Mention> found, Collection<Annotation> more) {
        if (more.isEmpty()) {
            return found;
        }
        List<Mention> all = new ArrayList<>(found);
        all.add(new Mention("the property", List.copyOf(more), TypeTree.of(Object.class)));
        return all;
    }

    /** A mark on the type argument of an object must be found where that object's own properties are read. */
    private void checkReachable(MarkedType marked, String path) {
        if (marked.holder() == Holder.NONE) {
            if (marked.markings().isEmpty() && MarkedType.speaksOfArguments(marked.tree())) {
                throw new PlanException(path + ": a type argument of "
                        + marked.tree().raw().getSimpleName()
                        + " is marked, but a serialiser cannot tell which of its values that is; mark the property of "
                        + marked.tree().raw().getSimpleName() + " that holds the value, or this property");
            }
            return;
        }
        marked.arguments().forEach(argument -> checkReachable(argument, path));
    }

    /**
     * Tells whether any member of the type, its supertypes or its mix-ins is marked as sensitive, or the type is
     * {@code @Classified}: what writes it must then ask for each property.
     *
     * @return whether the type has something to protect
     */
    public boolean isMarked() {
        return unmarked != Slots.Unmarked.WALKED
                || mentions.isAnySensitive()
                || !ruling.names().isEmpty();
    }

    /**
     * Checks, after all properties were asked for, that the policy speaks of no other, and that none is undecided where that
     * is refused. Undecided ones with suspicious names go to the {@linkplain SerialPlans#warnings warnings}.
     *
     * @throws PlanException if the policy names a property that the type does not have; if the type
     *     has something to protect, rules refuse undecided properties, and there are some; it names them all
     */
    public void checkDecided() {
        known.addAll(mentions.fieldNames());
        ruling.requireAmong(known);
        plans.suspects().add(type, undecided);
        if (plans.rules().undecided() == SerialRules.Undecided.REFUSE && isMarked() && !undecided.isEmpty()) {
            throw new PlanException(
                    type.getName() + ": " + String.join(", ", undecided)
                            + (undecided.size() == 1 ? " is" : " are")
                            + " neither @Sensitive nor @NotSensitive, which is refused here for types with sensitive properties");
        }
    }

    /** Refuses a shape that cannot be protected, unless the rules allow it; the words follow the name of the type. */
    void checkShape(RawShape shape, String what) {
        if (!plans.rules().allows(type, shape)) {
            throw new PlanException(type.getName() + ": " + what + "; its protected values would leave as they are."
                    + " To let them, allow " + shape + " for " + type.getSimpleName());
        }
    }

    /**
     * Returns the properties nobody said anything of, among those that were asked for.
     *
     * @return their names
     */
    public List<String> undecided() {
        return List.copyOf(undecided);
    }

    /** Returns the name of the type. */
    @Override
    public String toString() {
        return "TypePlan[" + type.getName() + "]";
    }
}
