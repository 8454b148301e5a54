package io.maskwright.export;

import io.maskwright.Audience;
import io.maskwright.plan.FieldReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an export did: names, paths, digests and counts, never a value, so that it can be printed and kept.
 *
 * <p>No record vanishes or multiplies: {@code rowsIn = rowsOut + rowsSuppressed + rowsQuarantined}, checked before anything
 * is published. The manifest says the same under a MAC; see {@link ExportManifest}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param dataset the dataset of the policy
 * @param audience who reads the output
 * @param policyDigest the digest of the policy, see {@link io.maskwright.policy.Policy#digest()}
 * @param input where the records came from, as their source calls itself
 * @param output where they went, as their target calls itself: a path for a file, a table for a database
 * @param quarantine the file that has, or lists, the records left out; null if there is none
 * @param manifest the file with the manifest, or null if none was written
 * @param rows what became of every record
 * @param fields what became of each field, in the order of the table or the policy
 * @param quarantineReasons how many records were left out, by reason in words; only reasons that occurred
 * @param duration how long the run took
 * @param warnings things to look at, such as a rule that matched no field; empty if all is well
 * @param risk how many of the records written look alike, or null where the policy asks for nothing
 */
public record ExportReport(
        String dataset,
        Audience audience,
        String policyDigest,
        Endpoint input,
        Endpoint output,
        @Nullable Path quarantine,
        @Nullable Path manifest,
        RowCounts rows,
        List<FieldReport> fields,
        Map<String, Long> quarantineReasons,
        Duration duration,
        List<String> warnings,
        @Nullable RiskReport risk) {

    /**
     * Copies the lists.
     *
     * @param dataset the dataset of the policy
     * @param audience who reads the output
     * @param policyDigest the digest of the policy, see {@link io.maskwright.policy.Policy#digest()}
     * @param input where the records came from
     * @param output where they went
     * @param quarantine the file that has, or lists, the records left out; null if there is none
     * @param manifest the file with the manifest, or null if none was written
     * @param rows what became of every record
     * @param fields what became of each field, in the order of the table or the policy
     * @param quarantineReasons how many records were left out, by reason in words; only reasons that occurred
     * @param duration how long the run took
     * @param warnings things to look at, such as a rule that matched no field; empty if all is well
     * @param risk how many of the records written look alike, or null where the policy asks for nothing
     */
    public ExportReport {
        Objects.requireNonNull(dataset, "dataset must not be null");
        Objects.requireNonNull(audience, "audience must not be null");
        Objects.requireNonNull(policyDigest, "policyDigest must not be null");
        Objects.requireNonNull(input, "input must not be null");
        Objects.requireNonNull(output, "output must not be null");
        Objects.requireNonNull(rows, "rows must not be null");
        Objects.requireNonNull(duration, "duration must not be null");
        fields = List.copyOf(fields);
        quarantineReasons = Map.copyOf(quarantineReasons);
        warnings = List.copyOf(warnings);
    }

    /**
     * Returns how many records were read; a header and blank lines are not among them.
     *
     * @return the number
     */
    public long rowsIn() {
        return rows.in();
    }

    /**
     * Returns how many records were written.
     *
     * @return the number
     */
    public long rowsOut() {
        return rows.out();
    }

    /**
     * Returns how many records the policy holds back from the audience.
     *
     * @return the number
     */
    public long rowsSuppressed() {
        return rows.suppressed();
    }

    /**
     * Returns how many records were left out because they are broken or have a value that could not be treated.
     *
     * @return the number
     */
    public long rowsQuarantined() {
        return rows.quarantined();
    }

    /**
     * Returns how many blank lines were skipped.
     *
     * @return the number
     */
    public long blankLines() {
        return rows.blank();
    }

    /**
     * Returns the report as text for a terminal: the counts, then a table of the fields, then warnings. Lines end with a
     * line feed.
     *
     * @return the text, in English
     */
    public String toTable() {
        return ReportTable.of(this);
    }

    /** Returns the counts in one line. */
    @Override
    public String toString() {
        return "ExportReport[dataset=" + dataset + ", audience=" + audience + ", rowsIn=" + rowsIn() + ", rowsOut="
                + rowsOut() + ", rowsSuppressed=" + rowsSuppressed() + ", rowsQuarantined=" + rowsQuarantined()
                + ", blankLines=" + blankLines() + "]";
    }
}
