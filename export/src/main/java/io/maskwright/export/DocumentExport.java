package io.maskwright.export;

import io.maskwright.PlanException;
import io.maskwright.export.spi.TargetForm;
import io.maskwright.export.spi.TargetWriter;
import io.maskwright.plan.DocumentPlan;
import io.maskwright.plan.FieldCounts;
import io.maskwright.plan.Treatment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was decided about documents. */
final class DocumentExport implements Decided {

    private final String dataset;
    private final DocumentPlan plan;
    private final @Nullable RecordSealer sealer;
    private List<String> warnings = List.of();

    DocumentExport(Options options) {
        this.dataset = options.dataset();
        this.plan = DocumentPlan.compile(options.policy(), dataset, options.audience());
        this.sealer = RecordSealer.of(options, plan.fields());
    }

    @Override
    public TargetForm targetForm() {
        return new TargetForm.Documents();
    }

    @Override
    public SliceTreater treater(TargetWriter target) {
        return new DocumentTreater(plan.fork(), target.encoder(), sealer);
    }

    @Override
    public void add(List<FieldCounts> counts) {
        plan.addCounts(counts);
    }

    @Override
    public List<FieldCounts> counts() {
        List<FieldCounts> counts = plan.takeCounts();
        plan.addCounts(counts);
        return counts;
    }

    @Override
    public void check(Ledger ledger) {
        plan.checkFrequencies();
        // What is in documents that are held back is not looked at.
        if (ledger.rowsIn() > ledger.rowsSuppressed()) {
            warnings = plan.unmatched().stream()
                    .map(path -> "dataset " + dataset + ": the rule for " + path + " matches no field")
                    .toList();
        }
        if (!warnings.isEmpty() && plan.failsOnUnmatched()) {
            throw new PlanException(String.join("; ", warnings) + quarantined(ledger));
        }
    }

    /** A row is left at its first failure, so the fields behind that were perhaps never met. */
    private static String quarantined(Ledger ledger) {
        long rows = ledger.rowsQuarantined();
        return rows == 0
                ? ""
                : "; " + rows + " of " + ledger.rowsIn() + " rows could not be treated ("
                        + String.join(", ", ledger.quarantine().reasons().keySet())
                        + "), and what stands behind the failure in a row is not seen";
    }

    @Override
    public List<Treatment> fields() {
        List<Treatment> fields = new ArrayList<>(plan.fields());
        plan.undecided().ifPresent(fields::add);
        return fields;
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }
}
