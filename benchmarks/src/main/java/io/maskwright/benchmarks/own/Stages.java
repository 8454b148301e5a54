package io.maskwright.benchmarks.own;

import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.RecordVisitor;
import io.maskwright.export.spi.Slice;
import io.maskwright.export.spi.SourceColumn;
import io.maskwright.export.spi.SourceReader;
import io.maskwright.plan.DocumentBatch;
import io.maskwright.plan.DocumentPlan;
import io.maskwright.plan.RecordPlan;
import io.maskwright.plan.RowBatch;
import io.maskwright.plan.Treatment;
import io.maskwright.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an export of one sample, done as an export does them. Immutable.
 *
 * @param subject what is measured
 * @param head the sample
 */
record Stages(Subject subject, Head head) {

    private static final int BATCH_ROWS = 512;

    /** What was decided about each field. */
    static List<Treatment> treatments(Subject subject, RecordForm form) {
        if (form instanceof RecordForm.Table table) {
            return new ArrayList<>(rows(subject, subject.policy(), table).columns());
        }
        return documents(subject, subject.policy()).fields();
    }

    private static RecordPlan rows(Subject subject, Policy policy, RecordForm.Table table) {
        return RecordPlan.compile(
                policy,
                subject.dataset(),
                subject.audience(),
                table.columns().stream().map(SourceColumn::name).toList());
    }

    private static DocumentPlan documents(Subject subject, Policy policy) {
        return DocumentPlan.compile(policy, subject.dataset(), subject.audience());
    }

    /** Reads the file and cuts it into cells or documents. */
    Stage reading() {
        HeadSource source = new HeadSource(subject.source(), head.slices(), 1);
        Nobody nobody = new Nobody();
        return () -> {
            try (SourceReader reader = source.open(null)) {
                reader.form();
                for (Slice slice = reader.next(); slice != null; slice = reader.next()) {
                    slice.read(nobody);
                }
            }
        };
    }

    /** Treats the records by a policy. */
    Stage treating(Policy policy) {
        return head.form() instanceof RecordForm.Table table
                ? treatingRows(rows(subject, policy, table))
                : treatingDocuments(documents(subject, policy));
    }

    @SuppressWarnings("NullAway") // it does not read from class files that elements of an array may be null
    private Stage treatingRows(RecordPlan plan) {
        RowBatch batch = new RowBatch(plan, BATCH_ROWS);
        return () -> {
            long number = 0;
            for (@Nullable Object[] row : head.rows()) {
                number++;
                batch.add(number, row);
                if (batch.isFull()) {
                    batch.treat();
                    batch.clear();
                }
            }
            batch.treat();
            batch.clear();
            plan.takeCounts();
        };
    }

    private Stage treatingDocuments(DocumentPlan plan) {
        DocumentBatch batch = new DocumentBatch(plan);
        Nobody nobody = new Nobody();
        return () -> {
            long number = 0;
            for (byte[] json : head.documents()) {
                number++;
                batch.add(number, json, 0, json.length);
                if (batch.isFull()) {
                    batch.treat(nobody);
                }
            }
            batch.treat(nobody);
            plan.takeCounts();
        };
    }

    /** Wants nothing. */
    private static final class Nobody implements RecordVisitor, DocumentBatch.Results {

        @Override
        public void row(@Nullable Object[] cells) {
            // Only the cutting is measured.
        }

        @Override
        public void document(byte[] json, int from, int to) {
            // Only the cutting is measured.
        }

        @Override
        public void broken(String reason) {
            // The export before counted it.
        }

        @Override
        public void blank() {
            // It is no record.
        }

        @Override
        public void leaves(long row, byte[] json, int from, int to) {
            // Only the treatment is measured.
        }

        @Override
        public void suppressed(long row) {
            // The export before counted it.
        }

        @Override
        public void leftOut(long row, String path, String reason) {
            // The export before counted it.
        }
    }
}
