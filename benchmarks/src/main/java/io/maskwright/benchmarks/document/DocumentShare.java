package io.maskwright.benchmarks.document;

/** How many members have a name to mask. */
public enum DocumentShare {
    /** One of a hundred. */
    PERCENT_1(0.01),
    /** One of ten. */
    PERCENT_10(0.1),
    /** One of two. */
    PERCENT_50(0.5);

    private final double share;

    DocumentShare(double share) {
        this.share = share;
    }

    double share() {
        return share;
    }
}
