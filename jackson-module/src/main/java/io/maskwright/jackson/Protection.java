package io.maskwright.jackson;

import com.fasterxml.jackson.databind.SerializerProvider;
import io.maskwright.plan.Place;
import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.SerialPlans;

/** What one module protects, and for whom. Thread-safe. */
record Protection(SerialPlans plans, AudienceOfCall audience) {

    /** What becomes of the values of a property in a call. */
    Place at(PropertyPlan plan, SerializerProvider call) {
        return plan.at(audience.of(call));
    }
}
