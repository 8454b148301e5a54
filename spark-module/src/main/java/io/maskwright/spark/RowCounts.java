package io.maskwright.spark;

import io.maskwright.plan.FieldCounts;
import io.maskwright.plan.Treatment;
import io.maskwright.spark.PartitionCounts.LeftOut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;

/** Counts the rows of a partition. Not thread-safe. */
final class RowCounts {

    private final PartitionSink sink;
    private final Map<LeftOut, Long> quarantined = new HashMap<>();
    private long in;
    private long out;
    private long suppressed;

    RowCounts(PartitionSink sink) {
        this.sink = sink;
    }

    /** Counts a row that came and returns its number, from 1. */
    long came() {
        return ++in;
    }

    void left() {
        out++;
    }

    void suppressed() {
        suppressed++;
    }

    void quarantined(LeftOut why) {
        quarantined.merge(why, 1L, Long::sum);
    }

    /**
     * Tells of the partition, which has ended.
     *
     * @param treatments those of the fields; none counts any further
     * @param counts what they counted
     */
    void end(List<Treatment> treatments, List<List<String>> stamps, List<FieldCounts> counts) {
        List<FieldTally> fields = new ArrayList<>();
        for (int i = 0; i < treatments.size(); i++) {
            Treatment treatment = treatments.get(i);
            fields.add(new FieldTally(
                    treatment.decision().path(), treatment.strategyName(), counts.get(i), stamps.get(i)));
        }
        try {
            sink.partition(new PartitionCounts(TaskContext.getPartitionId(), in, out, suppressed, quarantined, fields));
        } catch (IOException e) {
            throw new UncheckedIOException("the counts of partition " + TaskContext.getPartitionId() + " are lost", e);
        }
    }
}
