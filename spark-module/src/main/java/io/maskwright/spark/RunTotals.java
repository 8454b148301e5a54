package io.maskwright.spark;

import io.maskwright.spark.PartitionCounts.LeftOut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What all partitions of a run counted. */
final class RunTotals {

    private static final Comparator<LeftOut> ORDER =
            Comparator.comparing(LeftOut::path).thenComparing(LeftOut::reason);

    private final Map<LeftOut, Long> leftOut = new TreeMap<>(ORDER);
    private final List<TreeSet<String>> stamps = new ArrayList<>();
    private final SortedMap<String, UsedKey> keys = new TreeMap<>();
    private long in;
    private long out;
    private long suppressed;

    private RunTotals() {}

    /**
     * Adds up.
     *
     * @param treated the rows that were treated
     * @param broken the records before, some of which were no rows; none if nobody looked
     * @param decided takes what the fields counted
     * @throws SparkExportException if rows vanished or multiplied, or partitions were made under different keys
     */
    static RunTotals of(List<CountedPartition> treated, List<CountedPartition> broken, DecidedFields decided) {
        RunTotals totals = new RunTotals();
        for (CountedPartition counted : treated) {
            PartitionCounts partition = counted.counts();
            totals.requireWhole(partition);
            totals.add(partition);
            decided.add(partition);
            totals.addStamps(partition);
            counted.keys().forEach(totals::addKey);
        }
        totals.addBroken(broken);
        return totals;
    }

    private void requireWhole(PartitionCounts partition) {
        if (!partition.isWhole()) {
            throw lost(partition.rowsIn() + " rows in, " + partition.rowsOut() + " out, " + partition.rowsSuppressed()
                    + " suppressed, " + partition.rowsQuarantined() + " quarantined in partition "
                    + partition.partition());
        }
    }

    private void add(PartitionCounts partition) {
        in += partition.rowsIn();
        out += partition.rowsOut();
        suppressed += partition.rowsSuppressed();
        partition.quarantined().forEach((why, rows) -> leftOut.merge(why, rows, Long::sum));
    }

    private void addKey(String domain, UsedKey key) {
        UsedKey other = keys.putIfAbsent(domain, key);
        if (other != null) {
            other.requireSame(domain, key);
        }
    }

    private void addBroken(List<CountedPartition> broken) {
        long records = 0;
        long whole = 0;
        for (CountedPartition counted : broken) {
            PartitionCounts partition = counted.counts();
            requireWhole(partition);
            records += partition.rowsIn();
            whole += partition.rowsOut();
            partition.quarantined().forEach((why, rows) -> leftOut.merge(why, rows, Long::sum));
        }
        if (!broken.isEmpty()) {
            if (whole != in) {
                throw lost(whole + " rows were read, " + in + " treated");
            }
            in = records;
        }
    }

    private void addStamps(PartitionCounts partition) {
        List<FieldTally> fields = partition.fields();
        for (int i = 0; i < fields.size(); i++) {
            if (stamps.size() == i) {
                stamps.add(new TreeSet<>());
            }
            stamps.get(i).addAll(fields.get(i).stamps());
        }
    }

    static SparkExportException lost(String words) {
        return new SparkExportException("the export lost count: " + words + "; nothing is published");
    }

    SparkRowCounts rows() {
        return new SparkRowCounts(in, out, suppressed, quarantined());
    }

    long out() {
        return out;
    }

    long quarantined() {
        return leftOut.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many rows were left out, by field and reason, sorted. */
    Map<LeftOut, Long> leftOut() {
        return leftOut;
    }

    /** How many rows were left out, by reason in words. */
    Map<String, Long> reasons() {
        Map<String, Long> reasons = new TreeMap<>();
        leftOut.forEach((why, rows) -> reasons.merge(why.reason(), rows, Long::sum));
        return reasons;
    }

    /** The keys that were used, by domain. */
    SortedMap<String, UsedKey> keys() {
        return keys;
    }

    /** The stamps of a field by its place; those of all partitions. */
    List<String> stamps(int field) {
        return field < stamps.size() ? List.copyOf(stamps.get(field)) : List.of();
    }
}
