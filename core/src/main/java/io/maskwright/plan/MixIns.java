package io.maskwright.plan;

import org.jspecify.annotations.Nullable;

/** Which class speaks for another one that cannot be annotated itself. */
@FunctionalInterface
public interface MixIns {

    /** No class speaks for another. */
    MixIns NONE = type -> null;

    /**
     * Returns the class whose annotations count for a class.
     *
     * @param type any class
     * @return the class that speaks for it, or null if none does
     */
    @Nullable
    Class<?> of(Class<?> type);
}
