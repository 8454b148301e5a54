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

    private static final int MAX_LENGTH = 1000;

    /**
     * Checks that nothing is missing. A message longer than 1000 characters is cut, and control characters in it are
     * replaced: what it quotes may be anything.
     *
     * @param source the file, the profile, or {@code builder} for a policy built in Java
     * @param line the line from 1, or 0 if there is none
     * @param column the column from 1, or 0 if there is none
     * @param message what is wrong, and what may have been meant
     */
    public PolicyProblem {
        Objects.requireNonNull(source, "source must not be null");
        Objects.requireNonNull(message, "message must not be null");
        message = plain(message);
    }

    private static String plain(String text) {
        String cut = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text;
        StringBuilder plain = new StringBuilder(cut.length());
        cut.chars().forEach(c -> plain.append(Character.isISOControl(c) ? '\uFFFD' : (char) c));
        return plain.toString();
    }

    /** The form {@code file:line:column: message}, which editors and terminals make a link of. */
    @Override
    public String toString() {
        return source + (line > 0 ? ":" + line + ":" + column : "") + ": " + message;
    }
}
