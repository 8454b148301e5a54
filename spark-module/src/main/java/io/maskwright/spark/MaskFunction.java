package io.maskwright.spark;

import io.maskwright.PlanException;
import java.io.Serializable;
import org.apache.spark.sql.api.java.UDF2;
import org.jspecify.annotations.Nullable;

/** The SQL function {@code maskwright_mask(category, text)}. */
final class MaskFunction implements UDF2<Object, Object, @Nullable String>, Serializable {

    /** How the function is named in SQL: {@value}. */
    static final String NAME = "maskwright_mask";

    private static final long serialVersionUID = 1L;

    /** What the function reads its policy from. */
    private final RunSpec spec;

    /** Found once in each process. */
    private transient @Nullable ValueMasks masks;

    MaskFunction(RunSpec spec) {
        this.spec = spec;
    }

    @Override
    public @Nullable String call(@Nullable Object category, @Nullable Object text) {
        ValueMasks known = masks;
        if (known == null) {
            known = LoadedRuns.of(spec).masks();
            masks = known;
        }
        return known.mask(text(category), text(text));
    }

    private static @Nullable String text(@Nullable Object argument) {
        if (argument == null || argument instanceof String) {
            return (String) argument;
        }
        throw new PlanException(NAME + " takes texts; cast the argument to string");
    }

    @Override
    public String toString() {
        return NAME;
    }
}
