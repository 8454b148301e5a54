package io.maskwright.export;

import io.maskwright.Audience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an export did: names, paths and counts, never a value, so that it can be printed and kept. {@code rowsIn} is
 * always {@code rowsOut} and {@code rowsQuarantined} together.
 *
 * <p>Immutable and thread-safe.
 *
 * @param dataset the dataset of the policy
 * @param audience who reads the output
 * @param policyDigest the digest of the policy, see {@link io.maskwright.policy.Policy#digest()}
 * @param output the file that was published
 * @param quarantine the file that tells which records were left out, or null if none was
 * @param rowsIn records read; a header and blank lines are not among them
 * @param rowsOut records written
 * @param rowsQuarantined records left out
 * @param blankLines blank lines skipped
 * @param fields what became of each field, in the order of the table or the policy
 * @param quarantineReasons how many records were left out, by reason in words; only reasons that occurred
 * @param duration how long the run took
 * @param warnings things to look at, such as a rule that matched no field; empty if all is well
 */
public record ExportReport(
        String dataset,
        Audience audience,
        String policyDigest,
        Path output,
        @Nullable Path quarantine,
        long rowsIn,
        long rowsOut,
        long rowsQuarantined,
        long blankLines,
        List<FieldReport> fields,
        Map<String, Long> quarantineReasons,
        Duration duration,
        List<String> warnings) {

    /**
     * Copies the lists.
     *
     * @param dataset the dataset of the policy
     * @param audience who reads the output
     * @param policyDigest the digest of the policy, see {@link io.maskwright.policy.Policy#digest()}
     * @param output the file that was published
     * @param quarantine the file that tells which records were left out, or null if none was
     * @param rowsIn records read; a header and blank lines are not among them
     * @param rowsOut records written
     * @param rowsQuarantined records left out
     * @param blankLines blank lines skipped
     * @param fields what became of each field, in the order of the table or the policy
     * @param quarantineReasons how many records were left out, by reason in words; only reasons that occurred
     * @param duration how long the run took
     * @param warnings things to look at, such as a rule that matched no field; empty if all is well
     */
    public ExportReport {
        Objects.requireNonNull(dataset, "dataset must not be null");
        Objects.requireNonNull(audience, "audience must not be null");
        Objects.requireNonNull(policyDigest, "policyDigest must not be null");
        Objects.requireNonNull(output, "output must not be null");
        Objects.requireNonNull(duration, "duration must not be null");
        fields = List.copyOf(fields);
        quarantineReasons = Map.copyOf(quarantineReasons);
        warnings = List.copyOf(warnings);
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
        return "ExportReport[dataset=" + dataset + ", audience=" + audience + ", rowsIn=" + rowsIn + ", rowsOut="
                + rowsOut + ", rowsQuarantined=" + rowsQuarantined + ", blankLines=" + blankLines + "]";
    }
}
