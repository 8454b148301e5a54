package io.maskwright.benchmarks.policy;

/** How large a policy is. */
public enum PolicySize {
    /** Ten categories, ten rules, ten fields. */
    SMALL(10),
    /** A thousand of each. */
    LARGE(1_000);

    private final int entries;

    PolicySize(int entries) {
        this.entries = entries;
    }

    int entries() {
        return entries;
    }
}
