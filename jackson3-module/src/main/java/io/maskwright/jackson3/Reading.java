package io.maskwright.jackson3;

import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.ReadBack;
import io.maskwright.plan.ReadBackCall;
import io.maskwright.plan.SerialPlans;
import io.maskwright.plan.TypePlan;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;

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

    /** What is said of a type wherever it stands: at its declaration, or at the member that stands for it. */
    @Nullable
    PropertyPlan whole(BeanDescription description, MapperConfig<?> config) {
        return whole(description, description.findJsonValueAccessor(), config);
    }

    /** What is said of a type whose values become keys. */
    @Nullable
    PropertyPlan key(BeanDescription description, MapperConfig<?> config) {
        AnnotatedMember key = description.findJsonKeyAccessor();
        return whole(description, key == null ? description.findJsonValueAccessor() : key, config);
    }

    private @Nullable PropertyPlan whole(
            BeanDescription description, @Nullable AnnotatedMember member, MapperConfig<?> config) {
        Class<?> type = description.getBeanClass();
        PropertyPlan whole = plans.whole(type, config::findMixInClassFor);
        return whole != null || member == null
                ? whole
                : new Properties(type(type, config), description).plan(member.getName(), member);
    }
}
