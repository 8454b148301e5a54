package io.maskwright.plan;

import org.jspecify.annotations.Nullable;

/**
 * Finds in one pass, by the vote of Boyer and Moore, whether one thing stands out among many, and keeps only one of them:
 * each of another kind takes one from the count of the one that leads. Votes of parts may be added up, which only makes the
 * bound looser, never wrong. Thread-safe.
 */
final class MajorityVote {

    private @Nullable String leader;
    private long lead;

    void add(String one) {
        add(one, 1);
    }

    /** Adds the outcome of another vote. */
    synchronized void add(String one, long count) {
        if (one.equals(leader)) {
            lead += count;
        } else if (lead >= count) {
            lead -= count;
        } else {
            leader = one;
            lead = count - lead;
        }
    }

    /** The one that leads, if its count is not zero. */
    @Nullable
    synchronized String leader() {
        return lead == 0 ? null : leader;
    }

    /**
     * Returns how often the leading one occurred, at least. One that makes up more than three quarters of all has more
     * than half of all here, whatever the order; one that makes up less than half never has.
     */
    synchronized long atLeast() {
        return lead;
    }

    synchronized void clear() {
        leader = null;
        lead = 0;
    }
}
