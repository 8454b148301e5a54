package io.maskwright.export;

import io.maskwright.plan.GroupSizes;
import io.maskwright.policy.RiskRule;
import java.io.Closeable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Counts how many of the records that leave look alike, and stops a run that leaves too few of them alike. Memory does not grow
 * with the records: what is more than fits is sorted in hidden files beside the output, as hashes under a key of the run. Not
 * thread-safe, but for {@link #hashes}.
 */
final class GroupCount implements Closeable {

    private static final String RUNS = ".groups";
    private static final String MERGED = ".groups.merged";

    private final Options options;
    private final OutputOpener opener;
    private final RiskRule rule;
    private final GroupLimits limits;
    private final GroupKey key;
    private final GroupTable table;
    private final GroupFile runs;

    /**
     * Begins to count, or goes on.
     *
     * @param from what a run that was stopped had counted, or null to start anew
     * @throws ExportException if it cannot go on
     */
    GroupCount(Options options, OutputOpener opener, RiskRule rule, @Nullable Checkpoint from) {
        this.options = options;
        this.opener = opener;
        this.rule = rule;
        this.limits = options.evidence().groups();
        this.table = new GroupTable(limits.groupsInMemory());
        this.runs = new GroupFile(beside(options.output(), RUNS), opener);
        GroupMark mark = from == null ? null : from.groups();
        if (from != null && mark == null) {
            throw new ExportException("cannot resume the export to " + options.output()
                    + ": its checkpoint does not tell which rows look alike; start anew instead");
        }
        this.key = mark == null ? GroupKey.random() : mark.key();
        if (mark != null && mark.file() != null) {
            Leftovers.remove(beside(options.output(), MERGED));
            runs.resume(mark.file());
        } else if (mark != null) {
            // Begun behind the checkpoint, if it was.
            removeLeftovers(options.output());
        }
    }

    private static Path beside(Path output, String end) {
        return output.resolveSibling(output.getFileName() + end);
    }

    /** Removes what a stopped run of an output left, while no other run can write it. */
    static void removeLeftovers(Path output) {
        Leftovers.remove(beside(output, RUNS));
        Leftovers.remove(beside(output, MERGED));
    }

    /** What makes hashes for one thread. */
    GroupHashes hashes() {
        return new GroupHashes(key);
    }

    /** Counts records that leave. */
    void add(GroupBlock block) {
        for (int i = 0; i < block.records(); i++) {
            if (table.isFull()) {
                spill();
            }
            table.add(block.first(i), block.second(i));
        }
    }

    private void spill() {
        table.drain(runs);
        runs.endRun();
    }

    /** Makes all that was counted durable. */
    GroupMark mark() {
        spill();
        return new GroupMark(key, runs.mark());
    }

    /**
     * Checks, after the last record, that no group is too small.
     *
     * @param rowsOut how many records were written
     * @return what was found
     * @throws io.maskwright.plan.SmallGroupsException if one is
     */
    RiskReport check(long rowsOut) {
        GroupTally tally = new GroupTally(rule.k());
        if (runs.isEmpty()) {
            table.drain(tally);
        } else {
            spill();
            runs.complete();
            merge(runs, tally);
        }
        GroupSizes sizes = tally.sizes();
        if (sizes.rows() != rowsOut) {
            throw new ExportException("export of " + options.source().name() + " lost count: " + rowsOut + " rows out, "
                    + sizes.rows() + " in groups");
        }
        sizes.check(options.dataset(), rule);
        return new RiskReport(rule.quasi(), sizes);
    }

    /** Merges as many runs at a time as memory has room for, until all of them can be. */
    private void merge(GroupFile from, GroupTable.Visitor visitor) {
        if (from.runs() <= limits.runsAtOnce()) {
            checkWanted();
            from.merge(0, from.runs(), visitor);
            return;
        }
        try (GroupFile merged = new GroupFile(beside(options.output(), MERGED), opener)) {
            for (int run = 0; run < from.runs(); run += limits.runsAtOnce()) {
                checkWanted();
                from.merge(run, Math.min(from.runs(), run + limits.runsAtOnce()), merged);
                merged.endRun();
            }
            merged.complete();
            if (from != runs) {
                from.close();
            }
            merge(merged, visitor);
        }
    }

    private void checkWanted() {
        if (options.cancellation().isAsked()) {
            throw ExportException.stopped("cancelled");
        }
    }

    /** Leaves what was counted for a later run. */
    void suspend() {
        runs.suspend();
    }

    @Override
    public void close() {
        runs.close();
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "GroupCount[" + table.size() + " groups in memory, " + runs.runs() + " runs]";
    }
}
