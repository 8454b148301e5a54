package io.maskwright.spark;

import io.maskwright.plan.FormulaGuard;
import io.maskwright.spark.PartitionCounts.LeftOut;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The list of what was left out: {@code field,reason,rows}, sorted, never content. Spark's rows have no numbers to name them by. */
final class LeftOutList {

    private LeftOutList() {}

    static byte[] bytes(Map<LeftOut, Long> leftOut) {
        StringBuilder text = new StringBuilder("field,reason,rows\n");
        leftOut.forEach((why, rows) -> text.append(cell(why.path()))
                .append(',')
                .append(cell(why.reason()))
                .append(',')
                .append(rows)
                .append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Names of columns come from outside: nothing in them may run in a spreadsheet. */
    private static String cell(String text) {
        String safe = FormulaGuard.neutralise(text);
        boolean isPlain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
