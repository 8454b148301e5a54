package io.maskwright.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.maskwright.Audience;
import io.maskwright.annotation.Sensitive;
import io.maskwright.engine.Desensitiser;
import io.maskwright.export.Existing;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportJobBuilder;
import io.maskwright.export.Formulas;
import io.maskwright.export.jdbc.ExistingRows;
import io.maskwright.export.jdbc.JdbcQuery;
import io.maskwright.export.jdbc.JdbcTable;
import io.maskwright.policy.OnError;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;
import tools.jackson.databind.json.JsonMapper;

/** One set of data, treated by one policy for one audience through each outlet; results are the texts of all cells. */
final class SameBytes implements AutoCloseable {

    static final List<String> AUDIENCES = List.of("analytics", "support", "partner");

    private static final List<String> COLUMNS =
            List.of("id", "name", "phone", "code", "note", "person", "card", "day", "amount", "street");
    /** The last of the columns behind the first whose strategies give no value back as it was; to group may. */
    static final int LAST_HIDDEN = COLUMNS.indexOf("card");

    private static final ObjectMapper PLAIN = new ObjectMapper();

    private final Path folder;
    private final Audience audience;
    private final Policy policy;

    /** A row as an application has it. */
    record Customer(
            @Sensitive("same.id") String id,
            @Sensitive("same.name") String name,
            @Sensitive("same.phone") String phone,
            @Sensitive("same.code") String code,
            @Sensitive("same.note") String note,
            @Sensitive("same.person") String person,
            @Sensitive("same.card") String card,
            @Sensitive("same.day") String day,
            @Sensitive("same.amount") int amount,
            @Sensitive("same.street") String street) {

        private static final List<String> HARD = List.of(
                "",
                " ",
                "a",
                "\t",
                "张三",
                "欧阳修",
                "Nguyễn Thị Hương",
                "Nguye\u0302\u0303n Thi\u0323 Hu\u031bo\u031bng",
                "İstanbul ıI iİ",
                "TITLE title ß ẞ",
                "١٣٨١٢٣٤٥٦٧٨",
                "๑๓๘๑๒๓๔๕๖๗๘",
                "１３８１２３４５６７８",
                "13812345678",
                "+86 138-1234-5678",
                "0912 345 678",
                "+84 912 345 678",
                "=1+1",
                "@SUM(A1)",
                "-5",
                "a,b;c\td",
                "say \"no\"",
                "'single' \\ back\\slash",
                "line\nbreak",
                "line\r\nbreak",
                "null",
                "NaN",
                "1e3",
                "007",
                "3.140",
                "😀👨‍👩‍👧‍👦🇻🇳",
                "\u202eright to left\u202c",
                "שלום مرحبا",
                "𠮷野家",
                "2020-02-29",
                "29/02/2020",
                "4111 1111 1111 1111",
                "'; DROP TABLE safe; --",
                "<b>&amp;</b>",
                "x".repeat(2000));

        /** Each hard text in each column, and beside it values that strategies take. */
        static List<Customer> all() {
            return IntStream.range(0, HARD.size() * 2)
                    .mapToObj(i -> i % 2 == 0 ? usual(i) : hard(i, HARD.get(i / 2)))
                    .toList();
        }

        private static Customer usual(int i) {
            String day = java.time.LocalDate.of(1950, 1, 1).plusDays(i * 311L).toString();
            return new Customer(
                    "K" + i,
                    List.of("王小明", "John Smith", "Trần Văn An").get(i % 3),
                    "1381234" + (1000 + i),
                    "AB" + (100_000 + i * 37) + "Z",
                    "note " + i,
                    "P-" + i / 4,
                    "411111111111" + (1000 + i),
                    day,
                    i * 97,
                    "北京市朝阳区建国路" + i + "号");
        }

        private static Customer hard(int i, String text) {
            return new Customer("K" + i, text, text, text, text, text, text, text, -i, text);
        }

        List<String> cells() {
            return List.of(id, name, phone, code, note, person, card, day, Integer.toString(amount), street);
        }
    }

    SameBytes(Path folder, String audience) throws IOException {
        this.folder = folder;
        this.audience = Audience.of(audience);
        Path key = folder.resolve("key");
        if (!Files.exists(key)) {
            byte[] bytes = new byte[32];
            IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) (i * 37 + i * i));
            Files.writeString(key, java.util.Base64.getEncoder().encodeToString(bytes));
        }
        this.policy = policy(key);
    }

    private static Policy policy(Path key) {
        var builder = Policy.builder()
                .onError(OnError.REDACT)
                .key("main", "file:" + key)
                .domain("study", "main")
                .audience("analytics", "public")
                .audience("support", "public")
                .audience("partner", "public")
                .category("same.id", c -> c.tier("public").strategy("keep"))
                .category("same.name", c -> c.strategy("name"))
                .category("same.phone", c -> c.strategy("fpe(domain=study, alphabet=digits, outside=separators)"))
                .category("same.code", c -> c.strategy("fpe(domain=study, alphabet=upper36, keep=\"last 2\")"))
                .category("same.note", c -> c.strategy("seal(domain=study)"))
                .category("same.person", c -> c.strategy("pseudonym(domain=study, acknowledge=frequencies)"))
                .category("same.card", c -> c.strategy("partial(first=2, last=2, keepSeparators=true)"))
                .category("same.day", c -> c.strategy("shiftDate(days=30, per=\"id\", domain=\"study\")"))
                .category("same.amount", c -> c.strategy("round(size=50)"))
                .category("same.street", c -> c.strategy("address"))
                .categoryRule("same.phone", "support", "phone(minHidden=6)")
                .categoryRule("same.note", "support", "partial(first=1, last=1)")
                .categoryRule("same.day", "support", "truncateDate(month)")
                .categoryRule("same.card", "support", "pan")
                .categoryRule(
                        "same.phone",
                        "partner",
                        "blindIndex(domain=study, as=phone, country=CN, acknowledge=frequencies)")
                .categoryRule("same.name", "partner", "label")
                .categoryRule("same.code", "partner", "then(partial(first=2), label)")
                .categoryRule("same.note", "partner", "redact")
                .categoryRule("same.card", "partner", "when(id == \"K4\", redact, fpe(domain=study, format=pan))")
                .categoryRule("same.day", "partner", "truncateDate(decade)");
        // A number that cannot be treated would be redacted to text, which no column of numbers takes.
        return builder.dataset(
                        "d",
                        d -> COLUMNS.forEach(column -> d.field(column, f -> f.category("same." + column)
                                .onError(column.equals("amount") ? OnError.FAIL : OnError.REDACT))))
                .build();
    }

    /** The results of each outlet. */
    Map<String, List<List<String>>> all() throws IOException {
        Map<String, List<List<String>>> results = new LinkedHashMap<>();
        results.put("objects", objects());
        results.put("Jackson 2", jackson2());
        results.put("Jackson 3", jackson3());
        results.put("CSV", csv());
        results.put("JSON Lines", jsonLines());
        results.put("JDBC sqlite", jdbc(sqlite()));
        results.put("JDBC postgresql", jdbc(ExamplePostgres.newSchema()));
        results.put("JDBC to CSV", jdbcToCsv(sqlite()));
        return results;
    }

    /** What all outlets but the server of PostgreSQL give, in short. */
    String digest() throws IOException {
        StringBuilder text = new StringBuilder();
        for (List<List<String>> rows :
                List.of(objects(), jackson2(), jackson3(), csv(), jsonLines(), jdbc(sqlite()), jdbcToCsv(sqlite()))) {
            text.append(rows).append('\n');
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String childDigest(Path folder) throws IOException {
        try (SameBytes outlets = new SameBytes(folder, "analytics")) {
            return outlets.digest();
        }
    }

    List<List<String>> objects() {
        Desensitiser desensitiser = Desensitiser.of(policy);
        return Customer.all().stream()
                .map(row -> desensitiser.mask(row, audience).cells())
                .toList();
    }

    private List<List<String>> jackson2() throws IOException {
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(io.maskwright.jackson.MaskwrightModule.builder(Desensitiser.of(policy))
                        .audience(() -> audience)
                        .build());
        List<List<String>> rows = new ArrayList<>();
        for (Customer row : Customer.all()) {
            rows.add(cells(mapper.writeValueAsString(row)));
        }
        return rows;
    }

    private List<List<String>> jackson3() throws IOException {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(io.maskwright.jackson3.MaskwrightModule.builder(Desensitiser.of(policy))
                        .audience(() -> audience)
                        .build())
                .build();
        List<List<String>> rows = new ArrayList<>();
        for (Customer row : Customer.all()) {
            rows.add(cells(mapper.writeValueAsString(row)));
        }
        return rows;
    }

    private static List<String> cells(String json) throws IOException {
        JsonNode node = PLAIN.readTree(json);
        return COLUMNS.stream().map(column -> node.get(column).asText()).toList();
    }

    private ExportJobBuilder job(String output) {
        return ExportJob.builder()
                .policy(policy)
                .dataset("d")
                .audience(audience)
                .formulas(Formulas.KEEP)
                .existing(Existing.REPLACE)
                .output(folder.resolve(output));
    }

    private List<List<String>> csv() throws IOException {
        Path input = folder.resolve("in.csv");
        try (CsvWriter writer = CsvWriter.builder().build(input)) {
            writer.writeRecord(COLUMNS);
            Customer.all().forEach(row -> writer.writeRecord(row.cells()));
        }
        job("out.csv").input(input).build().run();
        return csvRows(folder.resolve("out.csv"));
    }

    private static List<List<String>> csvRows(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            records.forEach(
                    record -> rows.add(COLUMNS.stream().map(record::getField).toList()));
        }
        return rows;
    }

    private List<List<String>> jsonLines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Customer row : Customer.all()) {
            lines.add(PLAIN.writeValueAsString(row));
        }
        job("out.jsonl")
                .input(Files.write(folder.resolve("in.jsonl"), lines))
                .build()
                .run();
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("out.jsonl"))) {
            rows.add(cells(line));
        }
        return rows;
    }

    private DataSource sqlite() throws IOException {
        Path file = folder.resolve("same.db");
        Files.deleteIfExists(file);
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private List<List<String>> jdbc(DataSource database) throws IOException {
        fill(database);
        // Read and written through one file, which SQLite locks: the query goes first into a table beside it.
        DataSource target = database instanceof SQLiteDataSource ? second() : database;
        run(target, "CREATE TABLE safe (" + columns() + ")");
        job("unused.csv")
                .source(query(database))
                .target(JdbcTable.builder(target, "safe")
                        .existingRows(ExistingRows.REPLACE)
                        .build())
                .build()
                .run();
        return rows(target);
    }

    private DataSource second() throws IOException {
        Path file = folder.resolve("safe.db");
        Files.deleteIfExists(file);
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private List<List<String>> jdbcToCsv(DataSource database) throws IOException {
        fill(database);
        job("from-query.csv").source(query(database)).build().run();
        return csvRows(folder.resolve("from-query.csv"));
    }

    private static JdbcQuery query(DataSource database) {
        return JdbcQuery.of(database, "SELECT " + String.join(", ", COLUMNS) + " FROM raw ORDER BY place");
    }

    private static String columns() {
        return String.join(
                ", ",
                COLUMNS.stream()
                        .map(column -> column + (column.equals("amount") ? " integer" : " text"))
                        .toList());
    }

    private static void fill(DataSource database) {
        run(database, "CREATE TABLE raw (" + columns() + ", place integer)");
        String sql = "INSERT INTO raw VALUES (" + "?, ".repeat(COLUMNS.size()) + "?)";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            int place = 0;
            for (Customer row : Customer.all()) {
                for (int i = 0; i < COLUMNS.size(); i++) {
                    if (COLUMNS.get(i).equals("amount")) {
                        statement.setInt(i + 1, row.amount());
                    } else {
                        statement.setString(i + 1, row.cells().get(i));
                    }
                }
                statement.setInt(COLUMNS.size() + 1, place++);
                statement.addBatch();
            }
            statement.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing but the insertions gives the rows an order, and both databases keep that of one writer. */
    private static List<List<String>> rows(DataSource database) {
        List<List<String>> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + String.join(", ", COLUMNS) + " FROM safe")) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= COLUMNS.size(); i++) {
                    cells.add(rows.getString(i));
                }
                found.add(cells);
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (var files = Files.newDirectoryStream(folder, "{out,in,unused,from-query}*")) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in a process of its own. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println(Charset.defaultCharset().name() + " " + childDigest(Path.of(arguments[0])));
        }
    }
}
