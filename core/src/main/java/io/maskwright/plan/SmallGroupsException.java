package io.maskwright.plan;

import io.maskwright.MaskwrightException;
import io.maskwright.policy.RiskRule;

/**
 * Rows were about to leave in groups smaller than the policy asks for, so that some of them may point at a person. Nothing
 * was published.
 */
public final class SmallGroupsException extends MaskwrightException {

    private static final long serialVersionUID = 1L;

    private final transient GroupSizes sizes;

    SmallGroupsException(String dataset, RiskRule rule, GroupSizes sizes) {
        super("dataset " + dataset + ": the smallest group of rows that look alike by "
                + String.join(", ", rule.quasi())
                + " has " + rows(sizes.smallest()) + ", and the policy asks for " + sizes.k() + " at "
                + rule.declaredAt() + "; of " + rows(sizes.rows()) + ", " + sizes.rowsAtRisk() + " in "
                + (sizes.groupsAtRisk() == 1 ? "1 group" : sizes.groupsAtRisk() + " groups")
                + " of fewer, " + sizes.uniqueRows()
                + " alone; nothing is published: generalise these fields further, or suppress such rows");
        this.sizes = sizes;
    }

    private static String rows(long count) {
        return count == 1 ? "1 row" : count + " rows";
    }

    /**
     * Returns what was found.
     *
     * @return the counts
     */
    public GroupSizes sizes() {
        return sizes;
    }
}
