package io.maskwright.export;

import io.maskwright.PlanException;
import io.maskwright.export.RowGroups.Nothing;
import io.maskwright.export.ValueBatch.Originals;
import io.maskwright.export.spi.RecordEncoder;
import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.SourceColumn;
import io.maskwright.export.spi.TargetForm;
import io.maskwright.export.spi.TargetForm.TreatedColumn;
import io.maskwright.export.spi.TargetWriter;
import io.maskwright.plan.FieldCounts;
import io.maskwright.plan.RecordPlan;
import io.maskwright.plan.Treatment;
import io.maskwright.policy.Dataset;
import io.maskwright.policy.RiskRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was decided about the rows of a table. */
final class RowExport implements Decided {

    private final Source source;
    private final RecordPlan plan;
    private final List<SourceColumn> columns;
    private final int[] shown;
    private final @Nullable RecordSealer sealer;
    private final @Nullable RiskRule risk;
    private final @Nullable RowGroups groups;

    RowExport(Options options, RecordForm.Table form) {
        this.source = options.source();
        this.columns = form.columns();
        this.plan = RecordPlan.compile(
                options.policy(),
                options.dataset(),
                options.audience(),
                columns.stream().map(SourceColumn::name).toList());
        this.shown = IntStream.range(0, columns.size())
                .filter(i -> !plan.columns().get(i).omitsAll())
                .toArray();
        if (shown.length == 0) {
            throw new ExportException("cannot export " + options.source().name() + ": the policy drops every column");
        }
        if (options.ownTarget() == null && !options.format().isTable()) {
            throw new ExportException(
                    "cannot write " + options.output() + ": rows of a table are not written as " + options.format());
        }
        for (int i : shown) {
            if (columns.get(i).type() == byte[].class) {
                throw new PlanException("column "
                        + plan.columns().get(i).decision().path() + " holds bytes, which are not treated; drop it");
            }
        }
        this.sealer = RecordSealer.of(options, plan.columns());
        Dataset dataset = options.policy().dataset(options.dataset());
        this.risk = dataset.risk(options.audience()).orElse(null);
        Nothing nothing = options.ownTarget() == null ? Nothing.EMPTY_TEXT : Nothing.OWN_VALUE;
        this.groups = risk == null ? null : RowGroups.of(risk, plan, dataset, nothing);
    }

    @Override
    public @Nullable RiskRule risk() {
        return risk;
    }

    @Override
    public TargetForm targetForm() {
        return new TargetForm.Table(Arrays.stream(shown)
                .mapToObj(i -> new TreatedColumn(columns.get(i), plan.columns().get(i)))
                .toList());
    }

    @Override
    public SliceTreater treater(TargetWriter target, @Nullable GroupHashes hashes) {
        RecordPlan own = plan.fork();
        RecordEncoder encoder = target.encoder();
        return new RowTreater(
                own,
                rows(own, encoder),
                encoder,
                sealer,
                groups == null || hashes == null ? null : new RowTreater.Groups(groups, hashes));
    }

    private BatchRows rows(RecordPlan own, RecordEncoder encoder) {
        return source instanceof TableFileSource file && encoder instanceof TableEncoder table && table.takesCells()
                ? new CellBatch(own, shown, file.form(), table)
                : new ValueBatch(own, shown, encoder, sealer == null ? Originals.FORGOTTEN : Originals.KEPT);
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
    }

    @Override
    public List<Treatment> fields() {
        return plan.columns();
    }

    @Override
    public List<String> warnings() {
        return plan.warnings();
    }
}
