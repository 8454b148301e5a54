package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.maskwright.Audience;
import io.maskwright.export.ExportJob;
import io.maskwright.export.Formulas;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of the examples have the same values here as in an export on one machine, for every audience. */
class SameAsExportTest {

    private static final StructType ORDERS = StructType.fromDDL("orderId BIGINT,"
            + " buyer STRUCT<name: STRING, phones: ARRAY<STRING>, idNo: STRING,"
            + " contact: STRUCT<email: STRING, wechat: STRING>>,"
            + " ship STRUCT<address: STRING, geo: STRUCT<lat: DOUBLE, lon: DOUBLE>>,"
            + " pay STRUCT<card: STRING, amount: DOUBLE, currency: STRING>,"
            + " items ARRAY<STRUCT<sku: STRING, title: STRING, qty: INT>>,"
            + " attributes MAP<STRING, STRING>, note STRING");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "parcels.yaml, waybills, label",
        "parcels.yaml, waybills, call-centre",
        "parcels.yaml, waybills, analytics",
        "subscribers.yaml, subscribers, label",
        "subscribers.yaml, subscribers, analytics",
        "subscribers.yaml, calls, call-centre",
        "subscribers.yaml, calls, analytics"
    })
    void table_hasTheValuesOfTheExport(String policy, String dataset, String audience) {
        Path input = Sessions.EXAMPLES.resolve("data/" + dataset + ".csv");
        Path output = directory.resolve("out.csv");
        export(policy, dataset, audience, input, output);
        Dataset<Row> treated = MaskwrightSpark.desensitise(csv(input), policy(policy), dataset, Audience.of(audience));
        Dataset<Row> expected = csv(output);
        assertThat(treated.columns()).containsExactly(expected.columns());
        assertThat(texts(treated)).containsExactlyElementsOf(texts(expected));
    }

    @ParameterizedTest
    @CsvSource({"label", "call-centre", "analytics"})
    void documents_haveTheValuesOfTheExport(String audience) throws IOException {
        Path input = Sessions.EXAMPLES.resolve("data/orders.jsonl");
        Path output = directory.resolve("out.jsonl");
        export("orders.yaml", "orders", audience, input, output);
        Dataset<Row> orders =
                Sessions.session().read().schema(ORDERS).json(input.toString()).coalesce(1);
        Dataset<Row> treated =
                MaskwrightSpark.desensitise(orders, policy("orders.yaml"), "orders", Audience.of(audience));
        assertThat(leaves(treated.toJSON().collectAsList()))
                .containsExactlyElementsOf(leaves(Files.readAllLines(output)));
    }

    private static Policy policy(String name) {
        return Policy.load(Sessions.EXAMPLES.resolve("policies").resolve(name));
    }

    private static void export(String policy, String dataset, String audience, Path input, Path output) {
        ExportJob.builder()
                .policy(policy(policy))
                .dataset(dataset)
                .audience(Audience.of(audience))
                .input(input)
                .output(output)
                .formulas(Formulas.KEEP)
                .build()
                .run();
    }

    private static Dataset<Row> csv(Path file) {
        return Sessions.session()
                .read()
                .option("header", "true")
                .option("multiLine", "true")
                .option("escape", "\"")
                .csv(file.toString());
    }

    private static List<String> texts(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::toString).toList();
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
