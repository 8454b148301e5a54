package io.maskwright;

import java.util.Objects;

/**
 * One thing wrong with a policy, and where. The text may quote words of the policy; a policy holds no values and no keys.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source the file, the profile, or {@code builder} for a policy built in Java
 * @param line the line from 1, or 0 if there is none
 * @param column the column from 1, or 0 if there is none
 * @param message what is wrong, and what may have been meant
 */
public record PolicyProblem(String source, int line, int column, String message) {

    /**
     * Checks that nothing is missing.
     *
     * @param source the file, the profile, or {@code builder} for a policy built in Java
     * @param line the line from 1, or 0 if there is none
     * @param column the column from 1, or 0 if there is none
     * @param message what is wrong, and what may have been meant
     */
    public PolicyProblem {
        Objects.requireNonNull(source, "source must not be null");
        Objects.requireNonNull(message, "message must not be null");
    }

    /** The form {@code file:line:column: message}, which editors and terminals make a link of. */
    @Override
    public String toString() {
        return source + (line > 0 ? ":" + line + ":" + column : "") + ": " + message;
    }
}
