package io.maskwright.jackson3;

import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.ReadBack;
import io.maskwright.plan.ReadBackCall;
import io.maskwright.plan.SerialPlans;
import io.maskwright.plan.TypePlan;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.cfg.MapperConfig;

/**
 * What one module does with what comes in. Thread-safe.
 *
 * @param plans what the policy decides of types
 * @param otherwise what becomes of masked values where the call does not say it
 */
record Reading(SerialPlans plans, ReadBack otherwise) {

    ReadBackCall of(DeserializationContext call) {
        return ReadBackCall.of(call::getAttribute, otherwise);
    }

    TypePlan type(Class<?> type, MapperConfig<?> config) {
        return plans.type(type, config::findMixInClassFor);
    }

    @Nullable
    PropertyPlan whole(Class<?> type, MapperConfig<?> config) {
        return plans.whole(type, config::findMixInClassFor);
    }
}
