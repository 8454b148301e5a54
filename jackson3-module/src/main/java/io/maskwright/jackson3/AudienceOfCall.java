package io.maskwright.jackson3;

import io.maskwright.Audience;
import io.maskwright.Maskwright;
import io.maskwright.PlanException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindContext;

/** Finds out who reads: the attribute of the call, else the supplier, else the most restrictive reader. */
final class AudienceOfCall {

    private final @Nullable Supplier<? extends @Nullable Audience> fallback;

    /** The attribute under which a call keeps what was found out, so that the supplier is asked once for a call. */
    private final Object found = new Object();

    AudienceOfCall(@Nullable Supplier<? extends @Nullable Audience> fallback) {
        this.fallback = fallback;
    }

    Audience of(DatabindContext call) {
        Object attribute = call.getAttribute(Maskwright.AUDIENCE);
        if (attribute instanceof Audience audience) {
            return audience;
        } else if (attribute == null && fallback == null) {
            return Audience.MOST_RESTRICTIVE;
        }
        return call.getAttribute(found) instanceof Audience audience ? audience : findOut(attribute, call);
    }

    private Audience findOut(@Nullable Object attribute, DatabindContext call) {
        Audience audience = attribute == null ? supplied() : named(attribute);
        call.setAttribute(found, audience);
        return audience;
    }

    private Audience supplied() {
        Audience audience = fallback == null ? null : fallback.get();
        return audience == null ? Audience.MOST_RESTRICTIVE : audience;
    }

    private static Audience named(Object attribute) {
        if (attribute instanceof String name) {
            return Audience.of(name);
        }
        throw new PlanException("the attribute Maskwright.AUDIENCE must be an Audience or the name of one, but was a "
                + attribute.getClass().getName());
    }
}
