package io.maskwright.plan;

import io.maskwright.policy.RiskRule;
import java.util.Objects;

/**
 * How the rows that leave fall into groups that look alike by the fields of a {@link RiskRule}: counts only, never a value.
 * Two rows look alike if each of the fields is the same in both after treatment; a missing, a null and an empty value are
 * values like others.
 *
 * <p>Immutable and thread-safe.
 *
 * @param k how many rows each group must have
 * @param rows how many rows there are
 * @param groups how many groups they make
 * @param smallest how many rows the smallest group has; 0 where there are no rows
 * @param rowsAtRisk how many rows are in groups of fewer than k
 * @param groupsAtRisk how many such groups there are
 * @param uniqueRows how many rows are alone in their group
 */
public record GroupSizes(
        int k, long rows, long groups, long smallest, long rowsAtRisk, long groupsAtRisk, long uniqueRows) {

    /**
     * Checks that the counts can be true.
     *
     * @param k how many rows each group must have
     * @param rows how many rows there are
     * @param groups how many groups they make
     * @param smallest how many rows the smallest group has; 0 where there are no rows
     * @param rowsAtRisk how many rows are in groups of fewer than k
     * @param groupsAtRisk how many such groups there are
     * @param uniqueRows how many rows are alone in their group
     * @throws IllegalArgumentException if they contradict each other
     */
    public GroupSizes {
        boolean isWhole = rows == 0
                ? groups == 0 && smallest == 0
                : groups >= 1 && groups <= rows && smallest >= 1 && smallest <= rows / groups;
        boolean isBreach = smallest > 0 && smallest < k;
        boolean isRight = k >= RiskRule.LEAST_K
                && rows >= 0
                && isWhole
                && isBreach == groupsAtRisk > 0
                && groupsAtRisk >= 0
                && groupsAtRisk <= groups
                && rowsAtRisk >= groupsAtRisk
                && rowsAtRisk <= rows
                && (rowsAtRisk + k - 2) / (k - 1) <= groupsAtRisk
                && uniqueRows >= 0
                && uniqueRows <= groupsAtRisk
                && (smallest == 1) == uniqueRows > 0;
        if (!isRight) {
            throw new IllegalArgumentException("counts of groups contradict each other");
        }
    }

    /**
     * Returns which share of the rows is alone in its group.
     *
     * @return from 0 to 1; 0 where there are no rows
     */
    public double uniqueShare() {
        return rows == 0 ? 0 : (double) uniqueRows / rows;
    }

    /**
     * Tells whether every group is large enough.
     *
     * @return whether none has fewer than k rows; true where there are no rows
     */
    public boolean holds() {
        return groupsAtRisk == 0;
    }

    /**
     * Refuses groups that are too small. Nothing of the run may be handed on then.
     *
     * @param dataset the name of the dataset
     * @param rule what was asked
     * @throws SmallGroupsException if a group has fewer than k rows; the message has names and counts, and no content
     */
    public void check(String dataset, RiskRule rule) {
        Objects.requireNonNull(dataset, "dataset must not be null");
        if (!holds()) {
            throw new SmallGroupsException(dataset, rule, this);
        }
    }
}
