package io.maskwright.token;

import java.util.Objects;

/**
 * A whole record that was sealed, and what its seal is bound to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param job the digest of the job that it was left out by, in 64 lower-case hexadecimal digits
 * @param row its number in the source, from 1
 * @param seal what {@link RecordSeal#seal} gave
 */
public record SealedRecord(String job, long row, String seal) {

    /**
     * Checks that nothing is missing.
     *
     * @param job the digest of the job
     * @param row its number in the source
     * @param seal what {@link RecordSeal#seal} gave
     */
    public SealedRecord {
        Objects.requireNonNull(job, "job must not be null");
        Objects.requireNonNull(seal, "seal must not be null");
    }

    /** Tells the number of the record. */
    @Override
    public String toString() {
        return "SealedRecord[row " + row + "]";
    }
}
