package io.maskwright.policy;

import io.maskwright.PlanException;
import io.maskwright.internal.text.Suggestion;
import java.util.Set;

/** A name that a caller uses and the policy does not declare. */
final class UnknownName {

    private UnknownName() {}

    /** Returns an exception that tells what is unknown, what was perhaps meant, and what the policy declares. */
    static PlanException of(String what, String name, Set<String> declared) {
        return new PlanException("unknown " + what + " " + name + Suggestion.clause(name, declared)
                + (declared.isEmpty()
                        ? "; the policy declares none"
                        : " (known: " + String.join(", ", declared) + ")"));
    }
}
