package io.maskwright.jackson3;

import io.maskwright.Audience;
import io.maskwright.Maskwright;
import io.maskwright.plan.SelfCheck;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;

/** Looks for marked values in what a mapper writes, and for the module it should have. */
final class Canary {

    private Canary() {}

    static void check(ObjectMapper mapper, Protection protection) {
        Protection found = Protection.of(mapper.serializationConfig());
        // A mapper that uses no annotations has no introspectors to look for.
        if (mapper.isEnabled(MapperFeature.USE_ANNOTATIONS)) {
            SelfCheck.requireModule(found, protection);
        }
        ObjectWriter writer = mapper.writer().withAttribute(Maskwright.AUDIENCE, Audience.MOST_RESTRICTIVE);
        SelfCheck.requireHonoured(writer::writeValueAsBytes);
    }
}
