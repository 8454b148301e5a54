package io.maskwright.testkit;

import io.maskwright.Audience;
import io.maskwright.export.spi.SourceColumn;
import io.maskwright.export.spi.TargetForm;
import io.maskwright.export.spi.TargetForm.TreatedColumn;
import io.maskwright.plan.RecordPlan;
import io.maskwright.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows and forms for the contracts of sources and targets. */
final class ExportForms {

    /** The columns of all tables here, of texts. */
    static final List<String> COLUMNS = List.of("a", "b");

    /** Something that no name and no message has by chance. */
    static final String CANARY = "c4n4ry-7731";

    private ExportForms() {}

    /** The form of a table whose columns are kept. */
    static TargetForm kept() {
        Policy policy = Policy.builder()
                .dataset("contract", d -> COLUMNS.forEach(column -> d.field(column, "keep")))
                .build();
        RecordPlan plan = RecordPlan.compile(policy, "contract", Audience.MOST_RESTRICTIVE, COLUMNS);
        return new TargetForm.Table(IntStream.range(0, COLUMNS.size())
                .mapToObj(i -> new TreatedColumn(
                        SourceColumn.text(COLUMNS.get(i)), plan.columns().get(i)))
                .toList());
    }

    /** Rows that all differ, some of them long, some with what files and statements need quotes for. */
    static List<List<String>> rows(int from, int to) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String text =
                    switch (i % 7) {
                        case 0 -> "张三 " + CANARY;
                        case 1 -> "a,\"b\";'c'\t" + CANARY;
                        case 2 -> "line\nbreak " + CANARY;
                        case 3 -> "\uD83D\uDE00 " + CANARY;
                        case 4 -> CANARY.repeat(i % 5 == 0 ? 500 : 1);
                        case 5 -> "' OR 1=1; -- " + CANARY;
                        default -> "";
                    };
            rows.add(List.of("n" + i, text));
        }
        return rows;
    }
}
