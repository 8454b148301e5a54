package io.maskwright.export.count;

import io.maskwright.Audience;
import io.maskwright.export.ExportException;
import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.Slice;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.SourceReader;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts how many different values of one field stand beside each value of another, such as how many telephone numbers
 * beside each identity number, without showing either. Values are told from each other by the pseudonyms that a policy makes
 * of them for an audience, which are those of an export: what is listed joins with it.
 *
 * <p>A value that cannot be treated is counted apart and never taken as one with others; so are nothing and blank text. With
 * a strategy that says {@code as}, such as {@code blindIndex(domain=subscriber, as=cccd)}, values are one however they are
 * written.
 *
 * <p>Exact. Memory is that of the different pairs and not of the input: about 100 bytes for each pair, of whose values
 * digests of 16 bytes are kept, and about 100 bytes more for each value that is listed. More than a set number of pairs end
 * the run. Counted in N parts, the input is read N times and each takes an Nth of the memory.
 *
 * <p>Immutable and thread-safe; each run is on its own.
 */
public final class DistinctCount {

    private final Policy policy;
    private final String dataset;
    private final Audience audience;
    private final Source source;
    private final String by;
    private final String distinct;
    private final CountedInput input;
    private final int moreThan;
    private final int maxPairs;
    private final int parts;

    DistinctCount(
            Policy policy,
            String dataset,
            Audience audience,
            Source source,
            String by,
            String distinct,
            CountedInput input,
            int moreThan,
            int maxPairs,
            int parts) {
        this.policy = policy;
        this.dataset = dataset;
        this.audience = audience;
        this.source = source;
        this.by = by;
        this.distinct = distinct;
        this.input = input;
        this.moreThan = moreThan;
        this.maxPairs = maxPairs;
        this.parts = parts;
    }

    /**
     * Starts to put a count together.
     *
     * @return a builder with all defaults
     */
    public static DistinctCountBuilder builder() {
        return new DistinctCountBuilder();
    }

    /**
     * Runs the count.
     *
     * @return what was counted
     * @throws ExportException if the source cannot be read, its form is broken beyond a record, there are too many pairs, or
     *     it was not the same each time it was read
     * @throws io.maskwright.PlanException if dataset, audience or a field is unknown, or a field has another strategy than a
     *     pseudonym
     * @throws io.maskwright.RefusedException if a field is of a tier that never leaves
     * @throws io.maskwright.KeyUnavailableException if a key cannot be reached
     */
    public CountReport run() {
        policy.requireAudience(audience);
        Sum sum = new Sum();
        for (int part = 0; part < parts; part++) {
            PairCounts pairs = new PairCounts(moreThan, maxPairs, part, parts);
            try (SourceReader reader = source.open(null)) {
                sum.add(read(reader, pairs), part);
            } catch (IOException e) {
                // Its message may hold anything.
                throw new ExportException(
                        "cannot read " + source.name() + ": " + e.getClass().getSimpleName());
            }
        }
        return sum.report();
    }

    private RowTally read(SourceReader reader, PairCounts pairs) throws IOException {
        if (reader.form() instanceof RecordForm.Table table) {
            TableRecords rows = new TableRecords(this, table.columns(), pairs);
            for (Slice slice = reader.next(); slice != null; slice = reader.next()) {
                slice.read(rows);
            }
            return rows.tally();
        }
        DocumentRecords documents = new DocumentRecords(this, pairs);
        for (Slice slice = reader.next(); slice != null; slice = reader.next()) {
            slice.read(documents);
        }
        return documents.tally();
    }

    /** How a field is counted. */
    CountedField field(FieldRule rule) {
        return CountedField.of(policy.decide(rule, audience, Delivery.EXPORT), input);
    }

    /** What the parts have together. */
    private final class Sum {

        private final SortedMap<Integer, Long> histogram = new TreeMap<>();
        private final List<Counted> listed = new ArrayList<>();
        private long pairs;
        private @Nullable RowTally rows;

        /** Each part reads all records, so what is said of records is said by one of them. */
        void add(RowTally tally, int part) {
            RowTally before = rows;
            boolean isSame = before == null
                    || (before.records() == tally.records()
                            && before.pairs().seen() == tally.pairs().seen()
                            && before.uncounted().equals(tally.uncounted()));
            if (!isSame) {
                throw new ExportException(source.name() + " was not the same when part " + (part + 1) + " was counted");
            }
            rows = tally;
            tally.pairs().histogram().forEach((count, values) -> histogram.merge(count, values, Long::sum));
            listed.addAll(tally.pairs().listed());
            pairs += tally.pairs().pairs();
        }

        CountReport report() {
            RowTally last = rows;
            if (last == null) {
                throw new IllegalStateException("there is one part at least");
            }
            listed.sort(Comparator.comparingInt(Counted::count).reversed().thenComparing(Counted::pseudonym));
            return new CountReport(by, distinct, moreThan, last.records(), last.uncounted(), pairs, histogram, listed);
        }
    }

    Policy policy() {
        return policy;
    }

    String dataset() {
        return dataset;
    }

    Audience audience() {
        return audience;
    }

    String by() {
        return by;
    }

    String distinct() {
        return distinct;
    }

    CountedInput input() {
        return input;
    }

    @Override
    public String toString() {
        return "DistinctCount[" + distinct + " by " + by + " of " + source.name() + "]";
    }
}
