package io.maskwright.jackson3;

import tools.jackson.databind.ObjectMapper;
import io.maskwright.Audience;
import io.maskwright.Maskwright;
import io.maskwright.MaskwrightException;
import io.maskwright.PlanException;
import io.maskwright.annotation.Sensitive;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Marked values whose only use is to be looked for in what a mapper writes. */
final class Canary {

    private static final String VALUE = "CanaryOfMaskwright";
    private static final String CATEGORY = "maskwright.canary";
    private static final String STRATEGY = "redact";

    private Canary() {}

    record Noted(@Sensitive(value = CATEGORY, strategy = STRATEGY) String canary) {}

    static final class Bean {
        @Sensitive(value = CATEGORY, strategy = STRATEGY)
        private final String canary = VALUE;

        public String getCanary() {
            return canary;
        }
    }

    static void check(ObjectMapper mapper, Protection protection) {
        Protection found = Protection.of(mapper.serializationConfig());
        if (found != null && found != protection) {
            throw new PlanException("the mapper has another MaskwrightModule than the one that checks it");
        }
        requireTreated(mapper, new Bean(), "bean");
        requireTreated(mapper, new Noted(VALUE), "record");
    }

    private static void requireTreated(ObjectMapper mapper, Object canary, String kind) {
        String text;
        try {
            text = mapper.writer()
                    .withAttribute(Maskwright.AUDIENCE, Audience.MOST_RESTRICTIVE)
                    .writeValueAsString(canary);
        } catch (RuntimeException e) {
            if (isOurs(e)) {
                return;
            }
            throw new PlanException("the mapper cannot write a marked " + kind + ": "
                    + e.getClass().getName());
        }
        if (text.toLowerCase(Locale.ROOT).contains(VALUE.toLowerCase(Locale.ROOT))) {
            throw new PlanException("the mapper does not honour annotations: it wrote a marked property of a " + kind
                    + " as it is. Is the module registered, and does nothing replace its serializers?");
        }
    }

    /** A policy that refuses the canary honours it. */
    private static boolean isOurs(@Nullable Throwable e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof MaskwrightException) {
                return true;
            }
        }
        return false;
    }
}
