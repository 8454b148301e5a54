package io.maskwright.jackson;

import java.util.function.Function;

/** Mix-ins for places that have none. */
final class MixIns {

    private MixIns() {}

    @SuppressWarnings("NullAway") // null is what the plans take for none; the checker does not see it in their class
    static Function<Class<?>, Class<?>> none() {
        return type -> null;
    }
}
