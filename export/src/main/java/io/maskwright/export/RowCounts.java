package io.maskwright.export;

/**
 * What became of the records of a run so far, but for those in quarantine, which their file counts.
 *
 * @param in records read
 * @param out records written
 * @param suppressed records that the policy leaves out
 * @param blank blanks skipped
 */
record RowCounts(long in, long out, long suppressed, long blank) {

    static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

    RowCounts plus(TreatedSlice slice) {
        return new RowCounts(
                in + slice.records(),
                out + slice.block().records(),
                suppressed + slice.suppressed(),
                blank + slice.blank());
    }
}
