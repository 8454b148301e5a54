package io.maskwright.export;

import io.maskwright.export.spi.TargetForm;
import io.maskwright.export.spi.TargetWriter;
import io.maskwright.plan.FieldCounts;
import io.maskwright.plan.Treatment;
import io.maskwright.policy.RiskRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a policy decided about the records of a source, for one run; it counts what became of them. */
interface Decided {

    /** What the records will be when they leave. */
    TargetForm targetForm();

    /** How many of the records that leave must look alike, or null if nobody asks. */
    @Nullable
    RiskRule risk();

    /**
     * Returns a treater for one thread.
     *
     * @param groups makes hashes of what records must look alike by; null if nobody asks
     */
    SliceTreater treater(TargetWriter target, @Nullable GroupHashes groups);

    /** Adds the counts of a slice that was handed on. */
    void add(List<FieldCounts> counts);

    /** The counts of all slices that were added, as a checkpoint keeps them. */
    List<FieldCounts> counts();

    /**
     * Checks, after the last record, what can only be told of all.
     *
     * @param ledger the counts of records
     * @throws io.maskwright.PlanException if nothing may be published
     */
    void check(Ledger ledger);

    /** The treatments of the fields, with their counts. */
    List<Treatment> fields();

    /** What to tell people, after {@link #check}. */
    List<String> warnings();
}
