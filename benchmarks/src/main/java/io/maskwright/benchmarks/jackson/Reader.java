package io.maskwright.benchmarks.jackson;

import io.maskwright.Audience;
import java.util.Set;

/** Who reads what is written. */
public enum Reader {
    /** Nobody in particular: six of ten properties are masked. */
    EVERYBODY(Audience.MOST_RESTRICTIVE, Set.of("name", "phone", "email", "idNumber", "card", "vehicle")),
    /** Those who call customers back: two of ten are masked. Only this library knows audiences. */
    SUPPORT(Audience.of("support"), Set.of("idNumber", "card"));

    @SuppressWarnings("ImmutableEnumChecker") // immutable
    private final Audience audience;

    @SuppressWarnings("ImmutableEnumChecker") // immutable
    private final Set<String> masked;

    Reader(Audience audience, Set<String> masked) {
        this.audience = audience;
        this.masked = masked;
    }

    Audience audience() {
        return audience;
    }

    /** The properties that are masked for them. */
    Set<String> masked() {
        return masked;
    }
}
