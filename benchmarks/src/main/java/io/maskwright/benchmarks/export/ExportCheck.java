package io.maskwright.benchmarks.export;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * What a contender must get right before it is timed: as many rows out as in, columns that nobody protects as they were,
 * and of each protected column nearly every value another one.
 */
final class ExportCheck {

    /** A row of a hundred: what is too short or odd to be told from its result, such as a name of one character. */
    private static final double MOST_UNCHANGED = 0.01;

    private ExportCheck() {}

    /** Returns how many protected values came out as they went in, by column. */
    static Map<String, Long> check(ExportContender contender, Path head) throws IOException {
        Path out = head.resolveSibling("check-" + contender.name() + ".csv");
        long rows = contender.newWorker().run(head, out, 1);
        return compare(contender, head, out, rows);
    }

    static Map<String, Long> compare(ExportContender contender, Path in, Path out, long told) throws IOException {
        Map<String, Long> unchanged = new HashMap<>();
        long rows = 0;
        try (CsvReader<NamedCsvRecord> before = CsvReader.builder().ofNamedCsvRecord(in);
                CsvReader<NamedCsvRecord> after = CsvReader.builder().ofNamedCsvRecord(out)) {
            Iterator<NamedCsvRecord> results = after.iterator();
            for (NamedCsvRecord row : before) {
                require(results.hasNext(), "a row is missing");
                compare(contender, row, results.next(), unchanged);
                rows++;
            }
            require(!results.hasNext() && rows == told, "the rows do not add up");
        }
        for (Map.Entry<String, Long> column : unchanged.entrySet()) {
            require(column.getValue() <= rows * MOST_UNCHANGED, column.getKey() + " is not protected");
        }
        return unchanged;
    }

    private static void compare(
            ExportContender contender, NamedCsvRecord before, NamedCsvRecord after, Map<String, Long> unchanged) {
        for (String column : before.getHeader()) {
            String value = before.getField(column);
            boolean isSame = value.equals(after.getField(column));
            if (!contender.changed().contains(column)) {
                require(isSame, column + " changed, which nobody protects");
            } else if (isSame && !value.isEmpty()) {
                unchanged.merge(column, 1L, Long::sum);
            }
        }
    }

    private static void require(boolean condition, String failure) {
        if (!condition) {
            throw new IllegalStateException(failure);
        }
    }
}
