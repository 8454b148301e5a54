package io.maskwright.export;

import io.maskwright.policy.Policy;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The part of an export's builder that tells what becomes of broken records, and what is proved of the others. Not thread-safe. */
abstract sealed class EvidenceSection extends FormSection permits ExportJobBuilder {

    private BrokenRows brokenRows = BrokenRows.QUARANTINE;
    private long maxQuarantined = QuarantineCeiling.NONE.rows();
    private double maxQuarantinedPercent = QuarantineCeiling.NONE.percent();
    private long maxQuarantinedAfter = QuarantineCeiling.NONE.afterRows();
    private ManifestChoice manifest = ManifestChoice.WRITE;
    private @Nullable String evidenceDomain;
    private Clock clock = Clock.systemUTC();
    private GroupLimits groupLimits = GroupLimits.DEFAULT;
    private Verification verification = Verification.NONE;

    EvidenceSection() {}

    /**
     * Sets what happens to records that are broken or have a value that goes into quarantine.
     *
     * @param value by default {@link BrokenRows#QUARANTINE}
     * @return this
     */
    public ExportJobBuilder brokenRows(BrokenRows value) {
        brokenRows = Objects.requireNonNull(value, "brokenRows must not be null");
        return self();
    }

    /**
     * Sets how many records may be left out because they are broken or have a value that cannot be treated. One more ends
     * the run, and nothing is published.
     *
     * @param rows the most records, 0 or more; by default any number
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public ExportJobBuilder maxQuarantined(long rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("maxQuarantined must not be negative, but was " + rows);
        }
        maxQuarantined = rows;
        return self();
    }

    /**
     * Sets the share of records that may be left out because they are broken or have a value that cannot be treated. A
     * greater share ends the run, and nothing is published. It is held against the records so far, some hundred at a time and
     * in their order, and at the end against all.
     *
     * @param percent the most records of a hundred, from 0 to 100; by default 100
     * @param afterRows how many records must have been read before it is looked at, so that a few broken ones at the start
     *     end nothing; at the end it always is
     * @return this
     * @throws IllegalArgumentException if the share is out of range or {@code afterRows} negative
     */
    public ExportJobBuilder maxQuarantinedShare(double percent, long afterRows) {
        if (!(percent >= 0 && percent <= 100) || afterRows < 0) {
            throw new IllegalArgumentException(
                    "maxQuarantinedShare must be from 0 to 100 percent, after 0 or more rows," + " but was " + percent
                            + " after " + afterRows);
        }
        maxQuarantinedPercent = percent;
        maxQuarantinedAfter = afterRows;
        return self();
    }

    /**
     * Sets whether a manifest is written beside the output, see {@link ExportManifest}.
     *
     * @param value by default {@link ManifestChoice#WRITE}
     * @return this
     */
    public ExportJobBuilder manifest(ManifestChoice value) {
        manifest = Objects.requireNonNull(value, "manifest must not be null");
        return self();
    }

    /**
     * Sets whose key signs the manifest and seals records that are left out.
     *
     * @param value a domain of the policy; by default that of the first stamp, or else the first that a field's strategy
     *     names, in the order of the fields, or else the first of the policy by name
     * @return this
     */
    public ExportJobBuilder evidenceDomain(String value) {
        evidenceDomain = Objects.requireNonNull(value, "evidenceDomain must not be null");
        return self();
    }

    /**
     * Sets what tells the time of the manifest.
     *
     * @param value a clock; by default that of the system
     * @return this
     */
    public ExportJobBuilder clock(Clock value) {
        clock = Objects.requireNonNull(value, "clock must not be null");
        return self();
    }

    /**
     * Sets whether the output is searched for protected values before it is published. It then reads its source several times
     * more.
     *
     * @param value by default {@link Verification#NONE}; anything else needs an output that is a file
     * @return this
     */
    public ExportJobBuilder verify(Verification value) {
        verification = Objects.requireNonNull(value, "verification must not be null");
        return self();
    }

    /** Sets how much memory the count of records that look alike takes; what is found does not depend on it. */
    ExportJobBuilder groupLimits(GroupLimits value) {
        groupLimits = value;
        return self();
    }

    final BrokenRows brokenRows() {
        return brokenRows;
    }

    final Verification verification() {
        return verification;
    }

    /**
     * The choices that were made.
     *
     * @throws IllegalArgumentException if the domain is none of the policy
     */
    final Evidence evidence(Policy policy) {
        if (evidenceDomain != null && !policy.keys().domains().contains(evidenceDomain)) {
            throw new IllegalArgumentException(
                    "evidenceDomain must be a domain of the policy, but is " + evidenceDomain);
        }
        return new Evidence(
                manifest,
                evidenceDomain,
                new QuarantineCeiling(maxQuarantined, maxQuarantinedPercent, maxQuarantinedAfter),
                clock,
                groupLimits);
    }
}
