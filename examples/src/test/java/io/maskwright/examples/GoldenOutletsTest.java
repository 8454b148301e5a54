package io.maskwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.maskwright.Audience;
import io.maskwright.annotation.Sensitive;
import io.maskwright.engine.Desensitiser;
import io.maskwright.examples.GoldenTable.Row;
import io.maskwright.export.ExportJob;
import io.maskwright.export.Formulas;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * One policy, the same text from a value, an object copy, CSV, JSON Lines and both Jacksons, for every row of the golden
 * table.
 */
class GoldenOutletsTest {

    /** A type of which nothing is known but that it holds a value of the category under test. */
    record Holder(
            @Sensitive("golden") String value,
            List<@Sensitive("golden") String> list,
            Map<String, @Sensitive("golden") String> map) {}

    @TempDir
    private Path directory;

    static Stream<Arguments> strategies() {
        return GoldenTable.byStrategy().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    private static Policy policy(String strategy) {
        return Policy.builder()
                .category("golden", c -> c.strategy(strategy))
                .dataset("d", d -> d.field("n", "keep").field("value", "golden"))
                .build();
    }

    @Test
    void table_hasEveryCategoryOfTheDisplayDefaults() {
        List<String> covered = GoldenTable.byStrategy().values().stream()
                .flatMap(List::stream)
                .map(Row::category)
                .distinct()
                .toList();
        assertThat(covered).containsAll(Policy.displayDefaults().categories());
    }

    @Test
    void displayDefaults_areTheStrategiesOfTheTable() {
        Desensitiser display = Desensitiser.of(Policy.displayDefaults());
        GoldenTable.byStrategy().values().stream()
                .flatMap(List::stream)
                .filter(row ->
                        Policy.displayDefaults().toYaml().contains("  " + row.category() + ": {") && isDefault(row))
                .forEach(row -> assertThat(display.mask(row.category(), row.input(), Audience.MOST_RESTRICTIVE))
                        .as("%s of %s", row.strategy(), row.category())
                        .isEqualTo(row.output()));
    }

    private static boolean isDefault(Row row) {
        return Policy.displayDefaults()
                .decide(
                        io.maskwright.policy.FieldFacts.of("f", io.maskwright.Category.of(row.category())),
                        Audience.MOST_RESTRICTIVE,
                        io.maskwright.policy.Delivery.RESPONSE)
                .strategy()
                .toString()
                .equals(row.strategy());
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void objects_giveTheGoldenText(String strategy, List<Row> rows) {
        Desensitiser desensitiser = Desensitiser.of(policy(strategy));
        for (Row row : rows) {
            assertThat(desensitiser.mask(holding(row.input()), Audience.MOST_RESTRICTIVE))
                    .isEqualTo(holding(row.output()));
            assertThat(desensitiser.mask("golden", row.input(), Audience.MOST_RESTRICTIVE))
                    .isEqualTo(row.output());
        }
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void csv_givesTheGoldenText(String strategy, List<Row> all) throws IOException {
        List<Row> rows = encodable(all);
        Path input = directory.resolve("in.csv");
        try (CsvWriter writer = CsvWriter.builder().build(input)) {
            writer.writeRecord("n", "value");
            for (int i = 0; i < rows.size(); i++) {
                writer.writeRecord(Integer.toString(i), rows.get(i).input());
            }
        }
        Path output = directory.resolve("out.csv");
        run(strategy, input, output);
        List<String> values = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(output)) {
            records.forEach(record -> values.add(record.getField("value")));
        }
        assertThat(values)
                .containsExactlyElementsOf(rows.stream().map(Row::output).toList());
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void jsonLines_giveTheGoldenText(String strategy, List<Row> all) throws IOException {
        List<Row> rows = encodable(all);
        ObjectMapper mapper = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(mapper.writeValueAsString(
                    Map.of("n", i, "value", rows.get(i).input())));
        }
        Path input = Files.write(directory.resolve("in.jsonl"), lines);
        Path output = directory.resolve("out.jsonl");
        run(strategy, input, output);
        List<String> values = new ArrayList<>();
        for (String line : Files.readAllLines(output)) {
            JsonNode value = mapper.readTree(line).get("value");
            values.add(value.asText());
        }
        assertThat(values)
                .containsExactlyElementsOf(rows.stream().map(Row::output).toList());
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void jackson_givesTheGoldenText(String strategy, List<Row> all) throws IOException {
        ObjectMapper plain = new ObjectMapper();
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(new io.maskwright.jackson.MaskwrightModule(Desensitiser.of(policy(strategy))));
        for (Row row : encodable(all)) {
            assertThat(mapper.writeValueAsBytes(holding(row.input())))
                    .isEqualTo(plain.writeValueAsBytes(holding(row.output())));
        }
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void jackson3_givesTheGoldenText(String strategy, List<Row> all) {
        JsonMapper plain = new JsonMapper();
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new io.maskwright.jackson3.MaskwrightModule(Desensitiser.of(policy(strategy))))
                .build();
        for (Row row : encodable(all)) {
            assertThat(mapper.writeValueAsBytes(holding(row.input())))
                    .isEqualTo(plain.writeValueAsBytes(holding(row.output())));
        }
    }

    private static Holder holding(String value) {
        return new Holder(value, List.of(value), Map.of("k", value));
    }

    /** A lone surrogate cannot stand in a file of UTF-8. */
    private static List<Row> encodable(List<Row> rows) {
        return rows.stream()
                .filter(row -> StandardCharsets.UTF_8.newEncoder().canEncode(row.input()))
                .toList();
    }

    private static void run(String strategy, Path input, Path output) {
        ExportJob.builder()
                .policy(policy(strategy))
                .dataset("d")
                .formulas(Formulas.KEEP)
                .input(input)
                .output(output)
                .build()
                .run();
    }
}
