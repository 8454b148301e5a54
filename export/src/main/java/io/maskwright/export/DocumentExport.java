package io.maskwright.export;

import io.maskwright.PlanException;
import io.maskwright.export.spi.TargetForm;
import io.maskwright.export.spi.TargetWriter;
import io.maskwright.plan.DocumentPlan;
import io.maskwright.plan.FieldCounts;
import io.maskwright.plan.Treatment;
import io.maskwright.policy.Dataset;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.RiskRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was decided about documents. */
final class DocumentExport implements Decided {

    private final String dataset;
    private final Dataset fields;
    private final @Nullable RiskRule risk;
    private final DocumentPlan plan;
    private final @Nullable RecordSealer sealer;
    private List<String> warnings = List.of();

    DocumentExport(Options options) {
        this.dataset = options.dataset();
        this.plan = DocumentPlan.compile(options.policy(), dataset, options.audience());
        this.fields = options.policy().dataset(dataset);
        this.risk = fields.risk(options.audience()).orElse(null);
        this.sealer = RecordSealer.of(options, plan.fields());
    }

    @Override
    public TargetForm targetForm() {
        return new TargetForm.Documents();
    }

    @Override
    public @Nullable RiskRule risk() {
        return risk;
    }

    @Override
    public SliceTreater treater(TargetWriter target, @Nullable GroupHashes hashes) {
        DocumentGroups groups = risk == null || hashes == null ? null : new DocumentGroups(risk, hashes);
        return new DocumentTreater(plan.fork(), target.encoder(), sealer, groups);
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
            checkRisk();
            warnings = plan.unmatched().stream()
                    .map(path -> "dataset " + dataset + ": the rule for " + path + " matches no field")
                    .toList();
        }
        if (!warnings.isEmpty() && plan.failsOnUnmatched()) {
            throw new PlanException(String.join("; ", warnings) + quarantined(ledger));
        }
    }

    /** Rows would look more alike than anybody meant by a path that no document has, warned of or not. */
    private void checkRisk() {
        List<String> unmatched = plan.unmatched();
        for (String path : risk == null ? List.<String>of() : risk.quasi()) {
            FieldRule field = fields.field(path);
            if (field != null && !plan.failsOnUnmatched() && unmatched.contains(path + " at " + field.declaredAt())) {
                throw new PlanException("dataset " + dataset + ": rows must look alike by " + path + " at "
                        + field.declaredAt() + ", which matches no field; where it may be missing, say that it is"
                        + " optional");
            }
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
