package io.maskwright.jackson;

import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import io.maskwright.PlanException;
import io.maskwright.plan.Place;
import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.SerialPlans;
import org.jspecify.annotations.Nullable;

/**
 * What one module protects, and for whom. Thread-safe.
 *
 * @param plans what the policy decides
 * @param audience finds out who reads
 */
record Protection(SerialPlans plans, AudienceOfCall audience) {

    /** What becomes of the values of a property in a call. */
    Place at(PropertyPlan plan, SerializerProvider call) {
        return plan.at(audience.of(call));
    }

    /** Whether this is the protection of a mapper: of several modules the last one counts, alone. */
    boolean leads(MapperConfig<?> config) {
        Protection found = of(config);
        if (found == null && config.isAnnotationProcessingEnabled()) {
            throw new PlanException("The annotation introspector was replaced after the module was registered, so that"
                    + " serializers which marked types name for themselves go unseen; set it before the module");
        }
        // A mapper that uses no annotations has no introspectors either, and is protected all the same.
        return found == null || equals(found);
    }

    /** The protection of a mapper, or null if it has no module. */
    static @Nullable Protection of(MapperConfig<?> config) {
        for (AnnotationIntrospector each : config.getAnnotationIntrospector().allIntrospectors()) {
            if (each instanceof ClassMarks marks) {
                return marks.protection();
            }
        }
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
