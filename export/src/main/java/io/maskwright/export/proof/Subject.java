package io.maskwright.export.proof;

import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.SourceColumn;
import io.maskwright.export.spi.SourceReader;
import io.maskwright.plan.DocumentPlan;
import io.maskwright.plan.RecordPlan;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The source of a check, opened as often as it is needed, with what the policy says of it. Not thread-safe. */
final class Subject {

    private final LeakCheck check;
    private final Keys keys = new Keys();
    private @Nullable RecordPlan tablePlan;
    private @Nullable DocumentPlan documentPlan;
    private List<String> shownNames = List.of();
    private long totalBytes;

    Subject(LeakCheck check) {
        this.check = check;
    }

    SourceReading open() throws IOException {
        SourceReader reader = check.source().open(null);
        try {
            SourceReading.Rules rules = rules(reader.form());
            totalBytes = reader.totalBytes();
            return new SourceReading(reader, rules);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private SourceReading.Rules rules(RecordForm form) {
        if (form instanceof RecordForm.Table table && !table.columns().isEmpty()) {
            return table(table.columns().stream().map(SourceColumn::name).toList());
        }
        DocumentPlan plan = documentPlan;
        if (plan == null) {
            plan = DocumentPlan.compile(check.policy(), check.dataset(), check.audience());
            documentPlan = plan;
        }
        return new DocumentRules(plan, check.leftOut(), keys);
    }

    private SourceReading.Rules table(List<String> names) {
        RecordPlan plan = tablePlan;
        if (plan == null || !plan.names().equals(names)) {
            plan = RecordPlan.compile(check.policy(), check.dataset(), check.audience(), names);
            tablePlan = plan;
        }
        TableRules rules = new TableRules(plan, check.leftOut(), keys);
        shownNames = rules.shownNames();
        return rules;
    }

    /** Looks at the source, to know its size and its columns. */
    void measure() throws IOException {
        open().close();
    }

    /** The columns that an output of this source has; none before it was opened, and of documents. */
    List<String> shownNames() {
        return shownNames;
    }

    /** The size of the source, or 0 if nobody knows. */
    long totalBytes() {
        return totalBytes;
    }

    boolean isKeyMissing() {
        return keys.isMissing();
    }
}
