package io.maskwright.jackson3;

import io.maskwright.Audience;
import io.maskwright.Maskwright;
import io.maskwright.PlanException;
import io.maskwright.plan.SelfCheck;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;

/** Looks for marked values in what a mapper writes, and for the module it should have. */
final class Canary {

    private Canary() {}

    static void check(ObjectMapper mapper, Protection protection) {
        Protection found = Protection.of(mapper.serializationConfig());
        if (!protection.equals(found) && mapper.isEnabled(MapperFeature.USE_ANNOTATIONS)) {
            throw new PlanException(
                    found == null
                            ? "the mapper does not have this module, or its annotation introspector was replaced after"
                                    + " the module was registered"
                            : "the mapper has another MaskwrightModule than the one that checks it");
        }
        ObjectWriter writer = mapper.writer().withAttribute(Maskwright.AUDIENCE, Audience.MOST_RESTRICTIVE);
        SelfCheck.requireHonoured(writer::writeValueAsBytes);
    }
}
