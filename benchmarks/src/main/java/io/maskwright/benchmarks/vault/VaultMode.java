package io.maskwright.benchmarks.vault;

/** Which values come. */
public enum VaultMode {
    /** Values that the vault has not seen: each batch is written. */
    FRESH,
    /** Values that have a token: each batch is looked up. */
    KNOWN
}
