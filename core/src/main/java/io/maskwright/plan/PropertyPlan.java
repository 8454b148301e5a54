package io.maskwright.plan;

import io.maskwright.Audience;
import io.maskwright.PlanException;
import io.maskwright.policy.FieldRule;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one property, decided for each audience when that first reads it.
 *
 * <p>Thread-safe.
 */
public final class PropertyPlan {

    private final SerialPlans plans;
    private final MarkedType type;
    private final String path;
    private final Slots.Unmarked unmarked;
    private final @Nullable FieldRule rule;
    private final Map<Audience, Place> places = new ConcurrentHashMap<>();
    private @Nullable Known last;
    private volatile @Nullable MaskedForms forms;

    /** The audience asked for last; its fields are final, so that a race costs a look-up and nothing else. */
    private record Known(Audience audience, Place place) {}

    PropertyPlan(SerialPlans plans, MarkedType type, String path, Slots.Unmarked unmarked, @Nullable FieldRule rule) {
        this.plans = plans;
        this.type = type;
        this.path = path;
        this.unmarked = unmarked;
        this.rule = rule;
    }

    /**
     * Returns what becomes of the values of the property for a reader.
     *
     * @param audience the reader
     * @return the place of the values
     * @throws PlanException if the policy does not know the audience, or refuses to decide
     * @throws io.maskwright.RefusedException if the value is of a refused tier
     */
    public Place at(Audience audience) {
        Known known = last;
        if (known != null && known.audience.equals(audience)) {
            return known.place;
        }
        Place place = places.computeIfAbsent(audience, this::compiled);
        last = new Known(audience, place);
        return place;
    }

    private Place compiled(Audience audience) {
        Slots slots = plans.slots(audience);
        return Place.of(rule == null ? slots.ofProperty(type, path, unmarked) : slots.ofRule(type, path, rule));
    }

    /**
     * Reads a value that is protected.
     *
     * @param object the object that has it
     * @param reader reads it
     * @return the value, or null
     * @throws io.maskwright.MaskingException if it cannot be read; it names the property and passes on nothing of what the
     *     reader said, which may be about the value
     */
    public @Nullable Object read(Object object, MemberReader reader) {
        return ObjectFields.read(reader, object, path);
    }

    /**
     * Returns how masked values of the property are told from values.
     *
     * @return the forms that its values take for the audiences of the policy
     * @throws PlanException if the policy refuses to decide for one of them
     */
    public MaskedForms maskedForms() {
        MaskedForms known = forms;
        if (known == null) {
            known = MaskedForms.of(plans, path, plans.places(type, path, unmarked, rule));
            forms = known;
        }
        return known;
    }

    /**
     * Returns how messages name the property.
     *
     * @return the type and the property, such as {@code Parcel.phone}
     */
    public String path() {
        return path;
    }

    /** Returns the path and no values. */
    @Override
    public String toString() {
        return "PropertyPlan[" + path + "]";
    }
}
