package io.maskwright.jackson;

import com.fasterxml.jackson.databind.DatabindContext;
import io.maskwright.Audience;
import io.maskwright.Maskwright;
import io.maskwright.PlanException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds out who reads: the attribute of the call, else the supplier, else the most restrictive reader. */
final class AudienceOfCall {

    private final Supplier<? extends @Nullable Audience> fallback;

    AudienceOfCall(Supplier<? extends @Nullable Audience> fallback) {
        this.fallback = fallback;
    }

    Audience of(DatabindContext call) {
        Object attribute = call.getAttribute(Maskwright.AUDIENCE);
        if (attribute instanceof Audience audience) {
            return audience;
        } else if (attribute == null) {
            Audience audience = fallback.get();
            return audience == null ? Audience.MOST_RESTRICTIVE : audience;
        } else if (attribute instanceof String name) {
            return Audience.of(name);
        }
        throw new PlanException("the attribute Maskwright.AUDIENCE must be an Audience or the name of one, but was a "
                + attribute.getClass().getName());
    }
}
