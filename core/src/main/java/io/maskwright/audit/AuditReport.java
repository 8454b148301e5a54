package io.maskwright.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What checking a trail found.
 *
 * @param lines how many lines there are
 * @param events how many of them are events
 * @param head the hash of the last line, to be kept elsewhere; zeros where there is none
 * @param firstBreak where the chain breaks first; null if it does not
 * @param cutLines the lines that a crash cut, as far as the chain can tell; the first {@value #MAX_CUT_LINES} of them.
 *     No event was lost there that its writer was told of as written
 */
public record AuditReport(long lines, long events, String head, @Nullable AuditBreak firstBreak, List<Long> cutLines) {

    static final int MAX_CUT_LINES = 1_000;

    /**
     * Copies the list.
     *
     * @param lines how many lines
     * @param events how many events
     * @param head the hash of the last line
     * @param firstBreak where the chain breaks first, or null
     * @param cutLines the lines that a crash cut
     */
    public AuditReport {
        Objects.requireNonNull(head, "head must not be null");
        cutLines = List.copyOf(cutLines);
    }

    /**
     * Tells whether the chain holds from the first line to the last.
     *
     * @return whether there is no break
     */
    public boolean isWhole() {
        return firstBreak == null;
    }

    /**
     * Returns where the chain breaks.
     *
     * @return the first break, or empty
     */
    public Optional<AuditBreak> brokenAt() {
        return Optional.ofNullable(firstBreak);
    }
}
