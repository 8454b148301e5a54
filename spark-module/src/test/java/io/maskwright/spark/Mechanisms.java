package io.maskwright.spark;

import com.sun.management.OperatingSystemMXBean;
import io.maskwright.Audience;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Measures the forms side by side, in one process: {@code java … io.maskwright.spark.Mechanisms ROWS ROUNDS}. Each round runs
 * all of them in turn; what is printed is the best round of each, by the clock and by the time of the processors, which tells more
 * where others use them too.
 */
final class Mechanisms {

    private static final String[] PARTIAL = {
        "id: keep", "city: keep", "note: keep", "day: keep",
        "name: name", "phone: phone", "email: email", "other: phone"
    };
    private static final String[] CIPHERS = {
        "id: keep", "city: keep", "note: keep", "day: keep",
        "name: name", "phone: \"fpe(domain=d, format=phone)\"", "email: email", "other: \"fpe(domain=d, format=phone)\""
    };

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Mechanisms() {}

    public static void main(String[] arguments) throws IOException {
        long count = Long.parseLong(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        CountedKms.start(Files.createTempDirectory("mechanisms").resolve("managed.envelope"));
        Dataset<Row> rows = table(count);
        Map<String, Supplier<Dataset<Row>>> forms = new LinkedHashMap<>();
        forms.put("copy", () -> rows);
        forms.put("Spark mask()", () -> sparkMask(rows));
        for (String[] fields : Arrays.asList(PARTIAL, CIPHERS)) {
            String name = fields == PARTIAL ? "4 partial" : "2 partial, 2 FPE";
            Desensitisation decided = Desensitisation.of(rows, Policies.of(fields), "t", Audience.of("analyst"));
            forms.put(name + ", partitions in batches", () -> decided.rows(PartitionSink.NONE));
            forms.put(name + ", function per column", () -> OtherForms.functionPerColumn(rows, decided));
            forms.put(name + ", function over struct", () -> OtherForms.functionOverStruct(rows, decided));
        }
        Map<String, Cost> best = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            forms.forEach((name, form) -> best.merge(name, cost(form.get()), Cost::least));
        }
        System.out.printf(Locale.ROOT, "%d rows, best of %d rounds%n", count, rounds);
        best.forEach((name, cost) -> System.out.printf(
                Locale.ROOT,
                "%-44s %7.2f s %,12.0f rows/s %7.2f s of processors%n",
                name,
                cost.seconds(),
                count / cost.seconds(),
                cost.processors()));
        Sessions.session().stop();
    }

    /** Read from Parquet, so that reading costs what it does in earnest. */
    private static Dataset<Row> table(long count) throws IOException {
        String file = Files.createTempDirectory("mechanisms").resolve("rows").toString();
        Column id = functions.col("id");
        Sessions.session()
                .range(0, count, 1, 4)
                .select(
                        id,
                        functions
                                .element_at(
                                        functions.split(functions.lit("Hà Nội,Huế,上海,深圳"), ","),
                                        id.mod(4).plus(1).cast("int"))
                                .as("city"),
                        functions
                                .concat(functions.lit("parcel at the door of "), id.mod(1000))
                                .as("note"),
                        functions
                                .expr("date_add(DATE '2024-01-01', CAST(id % 700 AS INT))")
                                .as("day"),
                        functions
                                .concat(functions.lit("Nguyễn Văn "), functions.expr("chr(65 + id % 26)"))
                                .as("name"),
                        functions
                                .expr("concat('138', lpad(CAST((id * 7919) % 100000000 AS STRING), 8, '0'))")
                                .as("phone"),
                        functions
                                .concat(functions.lit("someone"), id, functions.lit("@example.com"))
                                .as("email"),
                        functions
                                .expr("concat('139', lpad(CAST((id * 104729) % 100000000 AS STRING), 8, '0'))")
                                .as("other"))
                .write()
                .parquet(file);
        return Sessions.session().read().parquet(file);
    }

    private static Dataset<Row> sparkMask(Dataset<Row> rows) {
        return rows.selectExpr(
                "id",
                "city",
                "note",
                "day",
                "mask(name) name",
                "mask(phone) phone",
                "mask(email) email",
                "mask(other) other");
    }

    /** What a form takes: seconds by the clock, and of all processors together. */
    private record Cost(double seconds, double processors) {

        Cost least(Cost other) {
            return new Cost(Math.min(seconds, other.seconds), Math.min(processors, other.processors));
        }
    }

    private static Cost cost(Dataset<Row> rows) {
        long start = System.nanoTime();
        long used = MACHINE.getProcessCpuTime();
        rows.write().format("noop").mode("overwrite").save();
        return new Cost((System.nanoTime() - start) / 1e9, (MACHINE.getProcessCpuTime() - used) / 1e9);
    }
}
