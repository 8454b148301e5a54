package io.maskwright.export;

/**
 * How many records may be left out. What is more ends the run, and nothing is published. It is held against the records in
 * their order, so it does not depend on the number of threads.
 *
 * @param rows the most records
 * @param percent the most records of a hundred
 * @param afterRows how many records must have been read before the share is looked at; at the end it always is
 */
record QuarantineCeiling(long rows, double percent, long afterRows) {

    static final QuarantineCeiling NONE = new QuarantineCeiling(Long.MAX_VALUE, 100, 0);

    /** Checks, after one more was left out, their number. */
    void checkRows(long quarantined, long row) {
        if (quarantined > rows) {
            throw new ExportException(
                    "row " + row + " is one too many in quarantine: at most " + rows + " may be; nothing is published");
        }
    }

    /** Checks, on the way, the share of those that were left out. */
    void checkShare(long quarantined, long read) {
        if (read >= afterRows) {
            checkAll(quarantined, read);
        }
    }

    /** Checks, after the last record, the share of those that were left out. */
    void checkAll(long quarantined, long read) {
        if (quarantined * 100.0 > percent * read) {
            throw new ExportException(quarantined + " of " + read + " rows are in quarantine: at most " + percent
                    + " in a hundred may be; nothing is published");
        }
    }
}
