package io.maskwright.jackson3;

import io.maskwright.plan.Place;
import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.SerialPlans;
import io.maskwright.plan.TypePlan;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;

/**
 * What one module protects, and for whom. Thread-safe.
 *
 * @param plans what the policy decides of types
 * @param audience who reads each call
 */
record Protection(SerialPlans plans, AudienceOfCall audience) {

    /** What becomes of the values of a property in a call. */
    Place at(PropertyPlan plan, SerializationContext call) {
        return plan.at(audience.of(call));
    }

    TypePlan type(Class<?> type, MapperConfig<?> config) {
        return plans.type(type, config::findMixInClassFor);
    }

    @Nullable
    PropertyPlan whole(Class<?> type, MapperConfig<?> config) {
        return plans.whole(type, config::findMixInClassFor);
    }

    boolean reachesMarked(Class<?> type, MapperConfig<?> config) {
        return plans.reachesMarked(type, config::findMixInClassFor);
    }

    @Override
    public String toString() {
        return "Protection";
    }
}
