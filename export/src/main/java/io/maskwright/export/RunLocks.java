package io.maskwright.export;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;

/** The locks on all files of a run that another run may have chosen too: its output and its quarantine. */
final class RunLocks implements Closeable {

    private final List<RunLock> locks;

    private RunLocks(List<RunLock> locks) {
        this.locks = locks;
    }

    /**
     * Takes the locks.
     *
     * @throws ExportException if another run has one of them
     */
    static RunLocks take(Options options) {
        List<RunLock> taken = new ArrayList<>();
        try {
            taken.add(RunLock.take(options.output()));
            taken.add(RunLock.take(options.quarantine()));
            return new RunLocks(taken);
        } catch (RuntimeException e) {
            taken.forEach(RunLock::close);
            throw e;
        }
    }

    /** Tells whether no other run writes the files for sure, so that what lies beside them is left over. */
    boolean isAlone() {
        return locks.stream().allMatch(RunLock::isAlone);
    }

    @Override
    public void close() {
        locks.forEach(RunLock::close);
    }
}
