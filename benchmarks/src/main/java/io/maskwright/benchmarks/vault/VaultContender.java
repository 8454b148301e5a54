package io.maskwright.benchmarks.vault;

/** Who hands out tokens. */
public enum VaultContender {
    /** This library: fingerprints, encrypted values, whole batches at once. */
    MASKWRIGHT,
    /**
     * A table of values and tokens as one writes it by hand: plain values, a statement for each value, one transaction for
     * each batch. It protects nothing; it is the baseline of speed.
     */
    PLAIN_JDBC
}
