package io.maskwright.export;

import io.maskwright.plan.GroupSizes;

/** Adds up how large groups are. Not thread-safe. */
final class GroupTally implements GroupTable.Visitor {

    private final int k;
    private long rows;
    private long groups;
    private long smallest = Long.MAX_VALUE;
    private long rowsAtRisk;
    private long groupsAtRisk;
    private long uniqueRows;

    GroupTally(int k) {
        this.k = k;
    }

    @Override
    public void group(long first, long second, long count) {
        rows += count;
        groups++;
        smallest = Math.min(smallest, count);
        if (count < k) {
            rowsAtRisk += count;
            groupsAtRisk++;
        }
        if (count == 1) {
            uniqueRows++;
        }
    }

    GroupSizes sizes() {
        return new GroupSizes(k, rows, groups, groups == 0 ? 0 : smallest, rowsAtRisk, groupsAtRisk, uniqueRows);
    }
}
