package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.maskwright.Audience;
import io.maskwright.export.ExportJob;
import io.maskwright.export.Formulas;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Slices of the tables of the examples have the same values here as in an export on one machine, under every policy and for every
 * audience. The whole tables are compared in the profile {@code cluster}.
 */
class SameAsExportTest {

    private static final String WITH_TOKENS = "tokens.yaml";
    private static final List<String> POLICIES =
            List.of("parcels.yaml", "subscribers.yaml", "orders.yaml", WITH_TOKENS);

    /** Audiences for whom the policy with tokens says the same as the one that it extends. */
    private static final Set<String> AS_WITHOUT_TOKENS = Set.of("label", "call-centre");

    private static final Set<String> TABLES = Set.of("waybills", "subscribers", "calls");
    private static final String DOCUMENTS = "orders";
    private static final int ROWS_OF_SLICE = 400;
    private static final Pattern ODD = Pattern.compile("(?s)[=@+\"].*|.*[\n\r,].*|.*[\\x{10000}-\\x{10FFFF}].*");

    @TempDir
    private static Path policies;

    @TempDir
    private static Path slices;

    private static final StructType ORDERS = StructType.fromDDL("orderId BIGINT,"
            + " buyer STRUCT<name: STRING, phones: ARRAY<STRING>, idNo: STRING,"
            + " contact: STRUCT<email: STRING, wechat: STRING>>,"
            + " ship STRUCT<address: STRING, geo: STRUCT<lat: DOUBLE, lon: DOUBLE>>,"
            + " pay STRUCT<card: STRING, amount: DOUBLE, currency: STRING>,"
            + " items ARRAY<STRUCT<sku: STRING, title: STRING, qty: INT>>,"
            + " attributes MAP<STRING, STRING>, note STRING");

    @TempDir
    private Path directory;

    private static final Map<String, Dataset<Row>> INPUTS = new HashMap<>();

    @BeforeAll
    static void copy() throws IOException {
        for (String file : List.of("base.yaml", "example-only.key")) {
            Files.copy(Sessions.EXAMPLES.resolve("policies").resolve(file), policies.resolve(file));
        }
        for (String file : POLICIES) {
            Files.copy(Sessions.EXAMPLES.resolve("policies").resolve(file), policies.resolve(file));
        }
        for (String table : TABLES) {
            slice(table + ".csv");
        }
        List<String> lines = Files.readAllLines(Sessions.EXAMPLES.resolve("data/orders.jsonl"));
        int each = lines.size() / ROWS_OF_SLICE;
        Files.write(
                slices.resolve("orders.jsonl"),
                IntStream.range(0, ROWS_OF_SLICE)
                        .mapToObj(i -> lines.get(i * each))
                        .toList());
    }

    /** Some rows from all over the table, and those that are odd. */
    private static void slice(String name) throws IOException {
        List<List<String>> records = records(Sessions.EXAMPLES.resolve("data/" + name));
        int each = records.size() / ROWS_OF_SLICE;
        try (CsvWriter writer = CsvWriter.builder().build(slices.resolve(name))) {
            for (int i = 0; i < records.size(); i++) {
                List<String> fields = records.get(i);
                if (i % each == 0
                        || (i % 3 == 0
                                && fields.stream()
                                        .anyMatch(field -> ODD.matcher(field).matches()))) {
                    writer.writeRecord(fields);
                }
            }
        }
    }

    /** What Spark's reader makes of a slice, read once. */
    private static Dataset<Row> input(String dataset) {
        return INPUTS.computeIfAbsent(dataset, name -> {
            Dataset<Row> read = Sessions.session()
                    .read()
                    .option("header", "true")
                    .option("multiLine", "true")
                    .option("escape", "\"")
                    .csv(slices.resolve(name + ".csv").toString());
            return Sessions.session().createDataFrame(read.collectAsList(), read.schema());
        });
    }

    static Stream<Arguments> tables() {
        return POLICIES.stream().flatMap(file -> policy(file).datasets().stream()
                .filter(TABLES::contains)
                .flatMap(dataset -> audiences(file).map(reader -> Arguments.of(file, dataset, reader))));
    }

    static Stream<Audience> orders() {
        return audiences("orders.yaml");
    }

    private static Stream<Audience> audiences(String file) {
        Stream<Audience> named = policy(file).audiences().stream()
                .filter(name -> !(file.equals(WITH_TOKENS) && AS_WITHOUT_TOKENS.contains(name)))
                .sorted()
                .map(Audience::of);
        return Stream.concat(Stream.of(Audience.MOST_RESTRICTIVE), named);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void table_hasTheValuesOfTheExport(String policy, String dataset, Audience audience, @TempDir Path directory)
            throws IOException {
        Path input = slices.resolve(dataset + ".csv");
        Path output = directory.resolve("out.csv");
        Policy single = export(policy, dataset, audience, input, output);
        Dataset<Row> treated = MaskwrightSpark.desensitise(input(dataset), single, dataset, audience);
        List<List<String>> expected = records(output);
        assertThat(treated.columns()).containsExactlyElementsOf(expected.get(0));
        assertThat(texts(treated.collectAsList().stream().map(SameAsExportTest::cells)))
                .hasSizeGreaterThan(ROWS_OF_SLICE / 2)
                .containsExactlyElementsOf(texts(expected.stream().skip(1)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void documents_haveTheValuesOfTheExport(Audience audience, @TempDir Path directory) throws IOException {
        Path input = slices.resolve("orders.jsonl");
        Path output = directory.resolve("out.jsonl");
        Policy single = export("orders.yaml", DOCUMENTS, audience, input, output);
        Dataset<Row> orders =
                Sessions.session().read().schema(ORDERS).json(input.toString()).coalesce(1);
        Dataset<Row> treated = MaskwrightSpark.desensitise(orders, single, DOCUMENTS, audience);
        assertThat(leaves(treated.toJSON().collectAsList()))
                .hasSizeGreaterThan(ROWS_OF_SLICE / 2)
                .containsExactlyElementsOf(leaves(Files.readAllLines(output)));
    }

    private static Policy policy(String name) {
        return Policy.load(policies.resolve(name));
    }

    /** Exports, and returns the policy that did. */
    private static Policy export(String file, String dataset, Audience audience, Path input, Path output) {
        Policy policy = policy(file);
        ExportJob.builder()
                .policy(policy)
                .dataset(dataset)
                .audience(audience)
                .input(input)
                .output(output)
                .formulas(Formulas.KEEP)
                .threads(1)
                .build()
                .run();
        return policy;
    }

    private static List<List<String>> records(Path file) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    /** Null is an empty cell in CSV. */
    private static List<String> cells(Row row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> row.isNullAt(i) ? "" : row.getString(i))
                .toList();
    }

    /** Rows without an order: tokens are joined. */
    private static List<String> texts(Stream<List<String>> rows) {
        return rows.map(List::toString).sorted().toList();
    }

    /** What documents hold, by paths; numbers without the zeros that a type adds, and nothing of what is null. */
    private static List<Map<String, Object>> leaves(List<String> documents) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Map<String, Object>> all = new ArrayList<>();
        for (String document : documents) {
            Map<String, Object> leaves = new TreeMap<>();
            collect(mapper.readTree(document), "", leaves);
            all.add(leaves);
        }
        return all;
    }

    private static void collect(JsonNode node, String path, Map<String, Object> leaves) {
        if (node.isObject()) {
            node.properties().forEach(member -> collect(member.getValue(), path + "." + member.getKey(), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), path + "[" + i + "]", leaves);
            }
        } else if (node.isNumber()) {
            leaves.put(path, new BigDecimal(node.asText()).stripTrailingZeros());
        } else if (!node.isNull()) {
            leaves.put(path, node.asText());
        }
    }
}
