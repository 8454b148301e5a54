package io.maskwright.jackson;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Mix-ins for places that have none. */
final class MixIns {

    static final Function<Class<?>, @Nullable Class<?>> NONE = type -> null;

    private MixIns() {}
}
