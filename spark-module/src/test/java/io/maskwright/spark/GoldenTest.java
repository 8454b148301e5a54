package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The golden table of core, which all outlets give: a column for each strategy, so that one job has all of them. */
class GoldenTest {

    private static final Path TABLE = Sessions.ROOT.resolve("core/src/test/resources/golden/values.tsv");

    /** What goes in and what must come out. */
    private record Pair(String input, String output) {}

    private static final Map<String, List<Pair>> BY_STRATEGY = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                Pair pair = new Pair(
                        json.readValue('"' + cells[2] + '"', String.class),
                        json.readValue('"' + cells[3] + '"', String.class));
                // Spark's texts are UTF-8, which has no half characters.
                if (StandardCharsets.UTF_8.newEncoder().canEncode(pair.input())) {
                    BY_STRATEGY
                            .computeIfAbsent(cells[1], strategy -> new ArrayList<>())
                            .add(pair);
                }
            }
        }
        assertThat(BY_STRATEGY).hasSizeGreaterThan(40);
    }

    private static Policy policy() {
        var builder = Policy.builder();
        List<String> strategies = List.copyOf(BY_STRATEGY.keySet());
        for (int i = 0; i < strategies.size(); i++) {
            String strategy = strategies.get(i);
            builder.category("golden.s" + i, category -> category.strategy(strategy));
        }
        return builder.dataset("t", table -> IntStream.range(0, strategies.size())
                        .forEach(i -> table.field("c" + i, "golden.s" + i)))
                .dataset("d", documents -> IntStream.range(0, strategies.size())
                        .forEach(i -> documents.field("lists.c" + i + "[*]", "golden.s" + i)))
                .build();
    }

    /** A row for each place in the longest list; columns of shorter ones end in nulls. */
    private static Dataset<Row> table() {
        StructType schema = new StructType();
        for (int i = 0; i < BY_STRATEGY.size(); i++) {
            schema = schema.add("c" + i, DataTypes.StringType);
        }
        int most = BY_STRATEGY.values().stream().mapToInt(List::size).max().orElse(0);
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < most; row++) {
            int at = row;
            rows.add(RowFactory.create(BY_STRATEGY.values().stream()
                    .map(pairs -> at < pairs.size() ? pairs.get(at).input() : null)
                    .toArray()));
        }
        return Sessions.session().createDataFrame(rows, schema).coalesce(1);
    }

    private static void assertGolden(List<Row> treated) {
        List<List<Pair>> all = List.copyOf(BY_STRATEGY.values());
        List<String> strategies = List.copyOf(BY_STRATEGY.keySet());
        for (int column = 0; column < all.size(); column++) {
            List<@Nullable String> texts = new ArrayList<>();
            for (Row row : treated.subList(0, all.get(column).size())) {
                texts.add(row.getString(column));
            }
            assertThat(texts)
                    .as(strategies.get(column))
                    .isEqualTo(all.get(column).stream().map(Pair::output).toList());
        }
    }

    @Test
    void table_givesTheGoldenTexts() {
        assertGolden(MaskwrightSpark.desensitise(table(), policy(), "t", Audience.MOST_RESTRICTIVE)
                .collectAsList());
    }

    @Test
    void function_givesTheGoldenTexts() {
        SparkSession session = Sessions.session().newSession();
        MaskwrightSpark.register(session, policy(), Audience.MOST_RESTRICTIVE);
        Dataset<Row> table = table();
        String[] calls = IntStream.range(0, BY_STRATEGY.size())
                .mapToObj(i -> "maskwright_mask('golden.s" + i + "', c" + i + ")")
                .toArray(String[]::new);
        assertGolden(session.createDataFrame(table.collectAsList(), table.schema())
                .coalesce(1)
                .selectExpr(calls)
                .collectAsList());
    }

    @Test
    void documents_giveTheGoldenTexts() {
        StructType lists = new StructType();
        for (int i = 0; i < BY_STRATEGY.size(); i++) {
            lists = lists.add("c" + i, DataTypes.createArrayType(DataTypes.StringType));
        }
        Row row = RowFactory.create(RowFactory.create(BY_STRATEGY.values().stream()
                .map(pairs -> pairs.stream().map(Pair::input).collect(Collectors.toList()))
                .toArray()));
        Dataset<Row> documents = Sessions.session().createDataFrame(List.of(row), new StructType().add("lists", lists));
        Row treated = MaskwrightSpark.desensitise(documents, policy(), "d", Audience.MOST_RESTRICTIVE)
                .head()
                .getStruct(0);
        List<String> strategies = List.copyOf(BY_STRATEGY.keySet());
        for (int i = 0; i < strategies.size(); i++) {
            assertThat(treated.getList(i))
                    .as(strategies.get(i))
                    .isEqualTo(BY_STRATEGY.get(strategies.get(i)).stream()
                            .map(Pair::output)
                            .toList());
        }
    }
}
