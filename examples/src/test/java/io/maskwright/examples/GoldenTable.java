package io.maskwright.examples;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The golden table of core: what each strategy gives, whatever the outlet. */
final class GoldenTable {

    /** One row; texts are unescaped. */
    record Row(String category, String strategy, String input, String output) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldenTable() {}

    static Map<String, List<Row>> byStrategy() {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        try {
            for (String line :
                    Files.readAllLines(SamplesTest.ROOT.resolve("core/src/test/resources/golden/values.tsv"))) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    rows.computeIfAbsent(cells[1], s -> new ArrayList<>())
                            .add(new Row(cells[0], cells[1], unescape(cells[2]), unescape(cells[3])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static String unescape(String text) throws IOException {
        return JSON.readValue("\"" + text + "\"", String.class);
    }
}
