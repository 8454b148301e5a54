package io.maskwright.jackson3;

import io.maskwright.Audience;
import io.maskwright.Maskwright;
import io.maskwright.plan.AudienceChoice;
import tools.jackson.databind.DatabindContext;

/** The reader of a call, found out once for each. */
final class AudienceOfCall {

    private final AudienceChoice choice;

    AudienceOfCall(AudienceChoice choice) {
        this.choice = choice;
    }

    Audience of(DatabindContext call) {
        Object attribute = call.getAttribute(Maskwright.AUDIENCE);
        if (attribute instanceof Audience audience) {
            return audience;
        }
        if (call.getAttribute(choice) instanceof Audience known) {
            return known;
        }
        Audience found = choice.of(attribute);
        call.setAttribute(choice, found);
        return found;
    }
}
