package io.maskwright.export.count;

/**
 * Records that gave no pair, each under the first of these that holds.
 *
 * <p>Immutable and thread-safe.
 *
 * @param broken records without a form, such as rows with too few cells
 * @param heldBack records that the policy keeps from the audience
 * @param withoutBy records whose value to count by is null or blank
 * @param unreadBy records whose value to count by cannot be treated; they are never counted as one value
 * @param withoutDistinct records whose value to be counted is null or blank
 * @param unreadDistinct records whose value to be counted cannot be treated
 */
public record Uncounted(
        long broken, long heldBack, long withoutBy, long unreadBy, long withoutDistinct, long unreadDistinct) {

    /**
     * Returns how many records that are.
     *
     * @return the sum
     */
    public long total() {
        return broken + heldBack + withoutBy + unreadBy + withoutDistinct + unreadDistinct;
    }
}
