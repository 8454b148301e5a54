package io.maskwright.jackson3;

import io.maskwright.plan.Place;
import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.SerialPlans;
import io.maskwright.plan.SerialShapes;
import io.maskwright.plan.TypePlan;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;

/**
 * What one module protects, and for whom. Thread-safe.
 *
 * @param plans what the policy decides
 * @param audience finds out who reads
 */
record Protection(SerialPlans plans, AudienceOfCall audience) {

    /** What becomes of the values of a property in a call. */
    Place at(PropertyPlan plan, SerializationContext call) {
        return plan.at(audience.of(call));
    }

    TypePlan type(Class<?> type, MapperConfig<?> config) {
        return plans.type(type, config::findMixInClassFor);
    }

    SerialShapes shapes(MapperConfig<?> config) {
        return plans.shapes(config::findMixInClassFor);
    }

    @Nullable
    PropertyPlan whole(Class<?> type, MapperConfig<?> config) {
        return plans.whole(type, config::findMixInClassFor);
    }

    boolean reachesMarked(Class<?> type, MapperConfig<?> config) {
        return plans.reachesMarked(type, config::findMixInClassFor);
    }

    /** Whether this is the protection of a mapper: of several modules the last one counts, alone. */
    boolean leads(MapperConfig<?> config) {
        Protection found = of(config);
        // A mapper that uses no annotations has no introspectors either, and is protected all the same.
        return found == null || found.equals(this);
    }

    /** The protection of a mapper, or null if it has no module. */
    static @Nullable Protection of(MapperConfig<?> config) {
        Protection yielding = null;
        for (AnnotationIntrospector each : config.getAnnotationIntrospector().allIntrospectors()) {
            if (each instanceof ClassMarks marks && !marks.yields()) {
                return marks.protection();
            } else if (each instanceof ClassMarks marks && yielding == null) {
                yielding = marks.protection();
            }
        }
        return yielding;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "Protection";
    }
}
