package io.maskwright.audit;

import java.util.Objects;

/**
 * The first place at which a trail is not as it was written.
 *
 * @param fromLine the first line in question, from 1; 0 if there are no lines
 * @param toLine the last line in question; the same one where there is no doubt
 * @param reason what is wrong
 */
public record AuditBreak(long fromLine, long toLine, Reason reason) {

    /** What can be wrong. */
    public enum Reason {
        /** A line is not as it was written. */
        CHANGED,
        /** Lines are missing between {@link AuditBreak#fromLine()} and {@link AuditBreak#toLine()}. */
        MISSING,
        /** A line is no event, and nothing says that a crash cut it. */
        NOT_AN_EVENT,
        /** A line stands at another place, stands there twice, or was put in. */
        ORDER,
        /** No line has the head that was kept: the end was cut off, or the last line changed. */
        HEAD_NOT_FOUND
    }

    /**
     * Checks that nothing is missing.
     *
     * @param fromLine the first line in question
     * @param toLine the last line in question
     * @param reason what is wrong
     */
    public AuditBreak {
        Objects.requireNonNull(reason, "reason must not be null");
    }

    /**
     * Says what is wrong.
     *
     * @return a clause such as {@code line 7 was changed}
     */
    public String words() {
        String lines = fromLine == toLine ? "line " + toLine : "line " + fromLine + " or line " + toLine;
        return switch (reason) {
            case CHANGED -> lines + " was changed";
            case MISSING ->
                fromLine == 0
                        ? "lines before line " + toLine + " are missing"
                        : "lines between line " + fromLine + " and line " + toLine + " are missing";
            case NOT_AN_EVENT -> lines + " is not an event";
            case ORDER -> lines + " stands at a place that is not its own";
            case HEAD_NOT_FOUND ->
                toLine == 0
                        ? "there are no lines, but a head was kept"
                        : "the end was cut off after line " + toLine + ", or that line was changed";
        };
    }
}
