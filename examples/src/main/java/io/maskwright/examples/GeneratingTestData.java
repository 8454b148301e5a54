package io.maskwright.examples;

import io.maskwright.testdata.TableGenerator;
import io.maskwright.testdata.TestTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tables of made-up people, as {@code docs/test-data.md} quotes them. */
final class GeneratingTestData {

    private GeneratingTestData() {}

    static void subscribersAndCalls(Path folder) throws IOException {
        // region generate
        TableGenerator subscribers =
                TableGenerator.builder(TestTable.SUBSCRIBERS).seed(7).build();
        TableGenerator calls = TableGenerator.builder(TestTable.CALLS)
                .seed(7)
                .subscribers(1_000)
                .build();
        try (OutputStream out = Files.newOutputStream(folder.resolve("subscribers.csv"))) {
            subscribers.writeTo(out, 1_000);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("calls.csv"))) {
            calls.writeTo(out, 5_000);
        }
        // endregion
    }

    static List<String> oneRow() {
        // region row
        List<String> cells =
                TableGenerator.builder(TestTable.WAYBILLS).seed(1).build().row(4_000_000);
        // endregion
        return cells;
    }
}
