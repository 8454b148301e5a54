package io.maskwright.benchmarks.own;

import io.maskwright.benchmarks.Effort;

/**
 * How long is measured, in one process. Immutable.
 *
 * @param name for the report
 * @param warmMillis how long each part runs before it is measured
 * @param rounds how often each is measured
 * @param millis how long at least each time
 * @param exportMillis how long a whole export should take
 * @param exports how many whole exports are measured for each number of threads
 */
record Pace(String name, int warmMillis, int rounds, int millis, int exportMillis, int exports) {

    private static final Pace FULL = new Pace("full", 1_000, 11, 150, 2_000, 5);
    private static final Pace QUICK = new Pace("quick", 250, 7, 40, 700, 3);

    static Pace of(Effort effort) {
        return effort.equals(Effort.QUICK) ? QUICK : FULL;
    }

    /** As reports have it. */
    Effort effort() {
        return new Effort(name, 1, warmMillis / millis, rounds, millis);
    }

    /** About how long it takes with so many parts and numbers of threads. */
    long seconds(int parts, int threads) {
        return (2L * warmMillis * parts
                        + (long) rounds * millis * parts
                        + (long) (exports + 4) * exportMillis * threads)
                / 1_000;
    }
}
