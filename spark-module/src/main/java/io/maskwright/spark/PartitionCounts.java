package io.maskwright.spark;

import io.maskwright.UntreatableValueException.Reason;
import java.util.List;
import java.util.Map;

/**
 * What became of the rows of one partition, all of them.
 *
 * @param partition the number of the partition, from 0
 * @param rowsIn how many rows came
 * @param rowsOut how many left
 * @param rowsSuppressed how many the policy held back
 * @param quarantined how many did not leave because of a value, by field and reason; each row counts once
 * @param fields the fields, in the order of the columns or of the policy, and last the undecided ones of rows that are treated
 *     as documents
 */
record PartitionCounts(
        int partition,
        long rowsIn,
        long rowsOut,
        long rowsSuppressed,
        Map<LeftOut, Long> quarantined,
        List<FieldTally> fields) {

    /**
     * Why a row was left out.
     *
     * @param path the field whose value could not be treated
     * @param reason why
     */
    record LeftOut(String path, String reason) {

        LeftOut(String path, Reason reason) {
            this(path, reason.words());
        }
    }

    PartitionCounts {
        quarantined = Map.copyOf(quarantined);
        fields = List.copyOf(fields);
    }

    /** How many rows did not leave because of a value. */
    long rowsQuarantined() {
        return quarantined.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether every row that came is accounted for. */
    boolean isWhole() {
        return rowsIn == rowsOut + rowsSuppressed + rowsQuarantined();
    }
}
