package io.maskwright.export;

import io.maskwright.plan.FieldReport;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a manifest of version 2 says, but for its MAC.
 *
 * @param library the version of the library
 * @param formats the versions of the formats that it writes, by name
 * @param origin what the output was made by
 * @param input where the records came from
 * @param output where they went
 * @param form how the output is read, in words by name, such as the encoding
 * @param rows what became of every record
 * @param quarantine what became of those that were left out
 * @param risk how many of those that left look alike, or null where nobody asked
 * @param keys the keys that were used
 * @param fields what became of the values of each field
 */
record ManifestContent(
        String library,
        SortedMap<String, Long> formats,
        Origin origin,
        Endpoint input,
        Endpoint output,
        SortedMap<String, String> form,
        RowCounts rows,
        Quarantine quarantine,
        @Nullable RiskReport risk,
        List<ManifestKey> keys,
        List<FieldReport> fields) {

    ManifestContent {
        formats = Collections.unmodifiableSortedMap(new TreeMap<>(formats));
        form = Collections.unmodifiableSortedMap(new TreeMap<>(form));
        keys = List.copyOf(keys);
        fields = List.copyOf(fields);
    }

    /** What the output was made by. */
    record Origin(
            @Nullable String policyName,
            String policyDigest,
            String dataset,
            String audience,
            @Nullable String purpose,
            Instant time) {}

    /**
     * What became of records that were left out.
     *
     * @param choice what was chosen for them
     * @param reasons how many, by reason in words
     * @param file the file beside the output, or null if there is none
     */
    record Quarantine(BrokenRows choice, SortedMap<String, Long> reasons, @Nullable Endpoint file) {

        Quarantine {
            reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
        }
    }

    /** What does not add up, in words; or null. */
    @Nullable
    String contradiction() {
        if (!rows.addUp()) {
            return "rows: " + rows.in() + " in, " + rows.out() + " out, " + rows.suppressed() + " suppressed, "
                    + rows.quarantined() + " quarantined";
        }
        if (sum(quarantine.reasons()) != rows.quarantined()) {
            return "the reasons of quarantine are not those of " + rows.quarantined() + " rows";
        }
        if ((quarantine.file() != null)
                != (rows.quarantined() > 0 && quarantine.choice().hasFile())) {
            return "the file of quarantine does not fit " + rows.quarantined() + " rows";
        }
        if (risk != null && (risk.sizes().rows() != rows.out() || !risk.sizes().holds())) {
            return "the groups of rows that look alike are not those of " + rows.out() + " rows, or too small";
        }
        return form.containsKey("delimiter") ? columns() : null;
    }

    /** Each value of a column is counted once, so columns have the same sums. */
    private @Nullable String columns() {
        long first = -1;
        for (FieldReport field : fields) {
            long sum = field.treated() + field.kept() + field.blank() + sum(field.failed());
            if ((first >= 0 && sum != first) || sum < 0 || sum > rows.in() - rows.suppressed()) {
                return "the counts of a field are not those of " + (rows.in() - rows.suppressed()) + " rows";
            }
            first = sum;
        }
        return null;
    }

    private static long sum(Map<String, Long> counts) {
        long sum = 0;
        for (long count : counts.values()) {
            // A sum that wraps round is none.
            sum = count < 0 || sum + count < 0 ? Long.MIN_VALUE : sum + count;
        }
        return sum;
    }
}
