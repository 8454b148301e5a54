package io.maskwright.spark;

import io.maskwright.Audience;
import io.maskwright.plan.FieldReport;
import io.maskwright.plan.GroupSizes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an export did: names and counts, never a value, so that it can be printed and kept. The manifest says the same under a MAC.
 *
 * <p>Immutable and thread-safe.
 *
 * @param dataset the dataset of the policy
 * @param audience who reads the output
 * @param policyDigest the digest of the policy, see {@link io.maskwright.policy.Policy#digest()}
 * @param input where the rows came from, as the caller named it
 * @param output the folder or the table
 * @param manifest the file with the manifest
 * @param leftOutList the file that counts what was left out by field and reason, or null if there is none
 * @param rows what became of every row
 * @param leftOut how many rows were left out, by reason in words
 * @param groups how many rows look alike by the fields that the policy names, or null if it asks for nothing
 * @param fields what became of the values of each field
 * @param duration how long the run took
 * @param warnings things to look at, such as a rule that matched no field; empty if all is well
 */
public record SparkExportReport(
        String dataset,
        Audience audience,
        String policyDigest,
        String input,
        String output,
        String manifest,
        @Nullable String leftOutList,
        SparkRowCounts rows,
        Map<String, Long> leftOut,
        @Nullable GroupSizes groups,
        List<FieldReport> fields,
        Duration duration,
        List<String> warnings) {

    /**
     * Copies the lists.
     *
     * @param dataset the dataset of the policy
     * @param audience who reads the output
     * @param policyDigest the digest of the policy
     * @param input where the rows came from
     * @param output the folder or the table
     * @param manifest the file with the manifest
     * @param leftOutList the file that counts what was left out, or null if there is none
     * @param rows what became of every row
     * @param leftOut how many rows were left out, by reason in words
     * @param groups how many rows look alike, or null if the policy asks for nothing
     * @param fields what became of the values of each field
     * @param duration how long the run took
     * @param warnings things to look at
     */
    public SparkExportReport {
        Objects.requireNonNull(dataset, "dataset must not be null");
        Objects.requireNonNull(audience, "audience must not be null");
        Objects.requireNonNull(policyDigest, "policyDigest must not be null");
        Objects.requireNonNull(input, "input must not be null");
        Objects.requireNonNull(output, "output must not be null");
        Objects.requireNonNull(manifest, "manifest must not be null");
        Objects.requireNonNull(rows, "rows must not be null");
        Objects.requireNonNull(duration, "duration must not be null");
        leftOut = Map.copyOf(leftOut);
        fields = List.copyOf(fields);
        warnings = List.copyOf(warnings);
    }

    /**
     * Returns the report as text for a terminal: the counts, then a line for each field, then warnings. Lines end with a line feed.
     *
     * @return the text, in English
     */
    public String toTable() {
        return ReportText.of(this);
    }

    /** Returns the counts in one line. */
    @Override
    public String toString() {
        return "SparkExportReport[dataset=" + dataset + ", audience=" + audience + ", " + rows + "]";
    }
}
