package io.maskwright.export;

/**
 * How much memory the count of groups takes.
 *
 * @param groupsInMemory how many groups are counted in memory at most, from 1; more are sorted on the disk
 * @param runsAtOnce how many sorted runs are merged at a time, from 2
 */
record GroupLimits(int groupsInMemory, int runsAtOnce) {

    /** At most 19 MiB while rows are counted, and 4 MiB while runs are merged. */
    static final GroupLimits DEFAULT = new GroupLimits(1 << 18, 1 << 7);

    GroupLimits {
        if (groupsInMemory < 1 || runsAtOnce < 2) {
            throw new IllegalArgumentException("there must be room for 1 group and 2 runs");
        }
    }
}
