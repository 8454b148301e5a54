package io.maskwright.spark;

/**
 * What became of every row: {@code in = out + suppressed + quarantined}, or nothing is published.
 *
 * <p>Immutable and thread-safe.
 *
 * @param in rows read
 * @param out rows written
 * @param suppressed rows that the policy holds back from the audience
 * @param quarantined rows that are broken or have a value that could not be treated
 */
public record SparkRowCounts(long in, long out, long suppressed, long quarantined) {

    /**
     * Checks that the counts add up.
     *
     * @param in rows read
     * @param out rows written
     * @param suppressed rows that the policy holds back from the audience
     * @param quarantined rows that are broken or have a value that could not be treated
     * @throws IllegalArgumentException if they do not, or one is negative
     */
    public SparkRowCounts {
        if (in < 0 || out < 0 || suppressed < 0 || quarantined < 0 || in != out + suppressed + quarantined) {
            throw new IllegalArgumentException("counts do not add up");
        }
    }
}
