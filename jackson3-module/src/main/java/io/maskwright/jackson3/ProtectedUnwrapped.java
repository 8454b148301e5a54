package io.maskwright.jackson3;

import io.maskwright.plan.PropertyPlan;
import tools.jackson.databind.ser.BeanPropertyWriter;

final class ProtectedUnwrapped extends BeanPropertyWriter {
    ProtectedUnwrapped(BeanPropertyWriter base, PropertyPlan plan, Protection protection) {
        super(base);
    }
}
