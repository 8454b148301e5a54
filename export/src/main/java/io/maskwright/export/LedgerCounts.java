package io.maskwright.export;

/**
 * What became of the records of a run so far, but for those in quarantine, which their file counts.
 *
 * @param in records read
 * @param out records written
 * @param suppressed records that the policy leaves out
 * @param blank blanks skipped
 */
record LedgerCounts(long in, long out, long suppressed, long blank) {

    static final LedgerCounts NONE = new LedgerCounts(0, 0, 0, 0);

    LedgerCounts plus(TreatedSlice slice) {
        return new LedgerCounts(
                in + slice.records(),
                out + slice.block().records(),
                suppressed + slice.suppressed(),
                blank + slice.blank());
    }
}
