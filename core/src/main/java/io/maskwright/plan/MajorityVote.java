package io.maskwright.plan;

import org.jspecify.annotations.Nullable;

/**
 * Finds in one pass, by the vote of Boyer and Moore, whether one thing stands out among many, and keeps only one of them:
 * each of another kind takes one from the count of the one that leads. Thread-safe.
 */
final class MajorityVote {

    private @Nullable Object leader;
    private long lead;

    synchronized void add(Object one) {
        if (lead == 0) {
            leader = one;
            lead = 1;
        } else {
            lead += one.equals(leader) ? 1 : -1;
        }
    }

    /**
     * Returns how often the leading one occurred, at least. One that makes up more than three quarters of all has more
     * than half of all here, whatever the order; one that makes up less than half never has.
     */
    synchronized long atLeast() {
        return lead;
    }
}
