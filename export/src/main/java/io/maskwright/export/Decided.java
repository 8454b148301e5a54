package io.maskwright.export;

import io.maskwright.export.spi.TargetForm;
import io.maskwright.export.spi.TargetWriter;
import io.maskwright.plan.FieldCounts;
import io.maskwright.plan.Treatment;
import java.util.List;

/** What a policy decided about the records of a source, for one run; it counts what became of them. */
interface Decided {

    /** What the records will be when they leave. */
    TargetForm targetForm();

    /** Returns a treater for one thread. */
    SliceTreater treater(TargetWriter target);

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
