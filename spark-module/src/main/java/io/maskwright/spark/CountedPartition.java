package io.maskwright.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a task counted, and under which keys.
 *
 * @param counts the counts
 * @param partitions how many partitions there are, by what the task was told
 * @param keys the keys that treated a value, by domain
 */
record CountedPartition(PartitionCounts counts, int partitions, SortedMap<String, UsedKey> keys) {

    /**
     * Makes sure that the partition was treated alike both times.
     *
     * @throws SparkExportException if it was not
     */
    void requireSame(CountedPartition other) {
        String what = difference(other);
        if (what != null) {
            throw new SparkExportException("partition " + counts.partition() + " was treated twice, and its " + what
                    + " are not the same: the input gives other rows each time, or a key was rotated meanwhile; nothing is"
                    + " published");
        }
    }

    private @Nullable String difference(CountedPartition other) {
        PartitionCounts second = other.counts;
        if (partitions != other.partitions
                || !rows(counts).equals(rows(second))
                || !counts.quarantined().equals(second.quarantined())) {
            return "rows";
        }
        if (!keys.equals(other.keys)) {
            return "keys";
        }
        return fields(counts).equals(fields(second)) ? null : "values";
    }

    private static List<Long> rows(PartitionCounts counts) {
        return List.of(counts.rowsIn(), counts.rowsOut(), counts.rowsSuppressed());
    }

    /** All but the frequencies: which result led depends on the order of the rows, which may be another one. */
    private static List<Object> fields(PartitionCounts counts) {
        List<Object> fields = new ArrayList<>();
        for (FieldTally field : counts.fields()) {
            fields.add(List.of(
                    field.path(),
                    field.counts().treated(),
                    field.counts().kept(),
                    field.counts().blank(),
                    field.counts().failures(),
                    field.stamps()));
        }
        return fields;
    }
}
