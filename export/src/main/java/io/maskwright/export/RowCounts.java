package io.maskwright.export;

/**
 * What became of every record: {@code in = out + suppressed + quarantined}, always. What is counted otherwise is not
 * published, and a manifest that says otherwise is not read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param in records read; a header and blank lines are not among them
 * @param out records written
 * @param suppressed records that the policy holds back from the audience
 * @param quarantined records that are broken or have a value that could not be treated
 * @param blank blank lines skipped
 */
public record RowCounts(long in, long out, long suppressed, long quarantined, long blank) {

    /**
     * Checks that no count is negative. Whether they add up is for {@link #addUp()}.
     *
     * @param in records read
     * @param out records written
     * @param suppressed records that the policy holds back
     * @param quarantined records left out
     * @param blank blank lines skipped
     * @throws IllegalArgumentException if a count is negative
     */
    public RowCounts {
        if (in < 0 || out < 0 || suppressed < 0 || quarantined < 0 || blank < 0) {
            throw new IllegalArgumentException("counts must not be negative");
        }
    }

    /**
     * Tells whether every record that was read is accounted for once.
     *
     * @return whether {@code in = out + suppressed + quarantined}
     */
    public boolean addUp() {
        // Counts from a file may be anything: a sum that wraps round adds up to nothing.
        long left = in - out;
        return left >= 0 && left - suppressed >= 0 && left - suppressed == quarantined;
    }
}
