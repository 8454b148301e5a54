package io.maskwright.spark;

import io.maskwright.PlanException;
import io.maskwright.plan.DocumentPlan;
import io.maskwright.plan.FieldCounts;
import io.maskwright.plan.FieldReport;
import io.maskwright.plan.RecordPlan;
import io.maskwright.plan.Treatment;
import io.maskwright.policy.FieldStandings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.StructType;

/** The fields of a run on the driver, to which what all partitions counted is added. Not thread-safe. */
final class DecidedFields {

    private final Form form;
    private final FieldStandings standings;

    /** Tables and documents have plans of their own. */
    private sealed interface Form {

        /** Columns. */
        record Table(RecordPlan plan) implements Form {}

        /** Paths, and what no path decides. */
        record Documents(DocumentPlan plan) implements Form {}
    }

    private DecidedFields(Form form, FieldStandings standings) {
        this.form = form;
        this.standings = standings;
    }

    /** The fields of a run over rows of a schema. */
    static DecidedFields of(RunSpec spec, StructType input) {
        LoadedRun run = LoadedRuns.of(spec);
        boolean isDocument = DocumentDecision.isNeeded(run.policy().dataset(spec.dataset()), input);
        return isDocument
                ? new DecidedFields(
                        new Form.Documents(run.documents().fork()),
                        FieldStandings.ofDocuments(run.policy(), spec.dataset()))
                : new DecidedFields(
                        new Form.Table(
                                run.table(Arrays.asList(input.fieldNames())).fork()),
                        FieldStandings.ofColumns(run.policy()));
    }

    boolean isTable() {
        return form instanceof Form.Table;
    }

    /** The treatments in the order of the counts; what no path decides has none as long as it was not met. */
    List<Treatment> treatments() {
        if (form instanceof Form.Table table) {
            return table.plan().columns();
        }
        DocumentPlan plan = ((Form.Documents) form).plan();
        List<Treatment> all = new ArrayList<>(plan.fields());
        plan.undecided().ifPresent(all::add);
        return all;
    }

    /** Adds what one partition counted. */
    void add(PartitionCounts partition) {
        List<FieldCounts> counts = new ArrayList<>(
                partition.fields().stream().map(FieldTally::counts).toList());
        if (form instanceof Form.Table table) {
            table.plan().addCounts(counts);
            return;
        }
        DocumentPlan plan = ((Form.Documents) form).plan();
        if (counts.size() == plan.fields().size()) {
            // Nothing undecided was met.
            counts.add(new FieldCounts(0, 0, 0, Map.of(), false, null));
        }
        plan.addCounts(counts);
    }

    /**
     * Makes sure that how often each result occurs betrays no value: the rule of exports on one machine, over what all
     * partitions counted.
     *
     * @throws PlanException if it does; it names fields, strategies and counts
     */
    void checkFrequencies() {
        if (form instanceof Form.Table table) {
            table.plan().checkFrequencies();
        } else {
            ((Form.Documents) form).plan().checkFrequencies();
        }
    }

    /** What became of the fields. */
    List<FieldReport> reports(RunTotals totals) {
        List<Treatment> treatments = treatments();
        List<FieldReport> reports = new ArrayList<>();
        for (int i = 0; i < treatments.size(); i++) {
            Treatment treatment = treatments.get(i);
            reports.add(FieldReport.of(treatment, standings.words(treatment.decision()), totals.stamps(i)));
        }
        return reports;
    }

    @Override
    public String toString() {
        return "DecidedFields[" + treatments().size() + "]";
    }
}
