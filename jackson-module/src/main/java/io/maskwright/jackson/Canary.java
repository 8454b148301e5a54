package io.maskwright.jackson;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.maskwright.Audience;
import io.maskwright.Maskwright;
import io.maskwright.plan.SelfCheck;

/** Looks for marked values in what a mapper writes, and for the module it should have. */
final class Canary {

    private Canary() {}

    static void check(ObjectMapper mapper, Protection protection) {
        Protection found = Protection.of(mapper.getSerializationConfig());
        // A mapper that uses no annotations has no introspectors to look for.
        if (mapper.isEnabled(MapperFeature.USE_ANNOTATIONS)) {
            SelfCheck.requireModule(found, protection);
        }
        ObjectWriter writer = mapper.writer().withAttribute(Maskwright.AUDIENCE, Audience.MOST_RESTRICTIVE);
        SelfCheck.requireHonoured(writer::writeValueAsBytes);
    }
}
