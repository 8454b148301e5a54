package io.maskwright.spark.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Rows of any form as texts that can be compared: the path and the value of every leaf, sorted. Null, the empty text and what
 * is not there are one, as CSV has them; numbers are equal by value.
 */
final class ReadRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReadRows() {}

    /** The rows of a file, or of the files of a folder that Spark wrote, sorted. */
    static List<String> of(Path path) throws IOException {
        List<String> rows = new ArrayList<>();
        for (Path file : files(path)) {
            if (file.toString().endsWith(".csv")) {
                addTable(file, rows);
            } else {
                addDocuments(file, rows);
            }
        }
        rows.sort(null);
        return rows;
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> list = Files.list(path)) {
            return list.filter(file -> String.valueOf(file.getFileName()).startsWith("part-"))
                    .toList();
        }
    }

    private static void addTable(Path file, List<String> rows) throws IOException {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord record : records) {
                TreeMap<String, String> leaves = new TreeMap<>();
                record.getFieldsAsMap().forEach((name, value) -> put(leaves, name, value));
                rows.add(leaves.toString());
            }
        }
    }

    private static void addDocuments(Path file, List<String> rows) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(line -> {
                TreeMap<String, String> leaves = new TreeMap<>();
                flatten("", tree(line), leaves);
                rows.add(leaves.toString());
            });
        }
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void flatten(String path, JsonNode node, TreeMap<String, String> leaves) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> flatten(
                            path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                            member.getValue(),
                            leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + i + "]", node.get(i), leaves);
            }
        } else if (node.isNumber()) {
            put(leaves, path, new BigDecimal(node.asText()).stripTrailingZeros().toPlainString());
        } else if (!node.isNull()) {
            put(leaves, path, node.asText());
        }
    }

    private static void put(TreeMap<String, String> leaves, String path, String value) {
        if (!value.isEmpty()) {
            leaves.put(path, value);
        }
    }
}
