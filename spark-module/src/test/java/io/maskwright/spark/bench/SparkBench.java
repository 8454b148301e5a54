package io.maskwright.spark.bench;

import io.maskwright.spark.bench.StageMeter.Work;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Measures throughput: Parquet in, Parquet out. Nobody is measured who gives wrong values. */
final class SparkBench {

    private static final double NANOS = 1e9;

    private final BenchOptions options;
    private final SparkSession spark;
    private final StageMeter meter = new StageMeter();

    private SparkBench(BenchOptions options, SparkSession spark) {
        this.options = options;
        this.spark = spark;
        spark.sparkContext().addSparkListener(meter);
    }

    /**
     * Measures, and writes the results.
     *
     * @param arguments as {@link BenchOptions#USAGE} says
     * @throws Exception if something fails, a contender's values for one
     */
    public static void main(String... arguments) throws Exception {
        Path root = Path.of(System.getProperty("maskwright.root", ""));
        if (Arrays.asList(arguments).contains("--help")) {
            say(BenchOptions.USAGE);
        } else if (List.of(arguments).equals(List.of("--page"))) {
            SpeedTable.writePage(root);
        } else {
            run(BenchOptions.parse(root, arguments));
        }
    }

    private static void run(BenchOptions options) throws Exception {
        Files.createDirectories(options.folder());
        try (SparkSession spark = session(options)) {
            List<Trial> trials = new SparkBench(options, spark).measure();
            new BenchReport(options, Machine.of(spark)).write(trials, jvmArguments());
            say(SpeedTable.of(options.out()));
        }
    }

    private static SparkSession session(BenchOptions options) {
        return SparkSession.builder()
                .master("local[*]")
                .appName("maskwright-bench")
                .config("spark.log.level", "WARN")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.local.dir", options.folder().resolve("local").toString())
                .config("spark.sql.shuffle.partitions", "16")
                .getOrCreate();
    }

    /** What bears on speed; what opens packages and where things are does not. */
    private static List<String> jvmArguments() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-X"))
                .toList();
    }

    private List<Trial> measure() throws IOException, InterruptedException {
        Path policies = Files.createDirectories(options.folder().resolve("policies"));
        BenchPolicy.write(policies);
        SampleCheck check = new SampleCheck(spark, policies);
        Contender.all().forEach(check::check);
        say("the values of everybody are right");
        List<Trial> trials = new ArrayList<>();
        boolean isWarm = false;
        for (long rows : options.rows()) {
            Path table = options.folder().resolve("waybills-" + rows);
            BenchTable.write(spark, rows, table);
            List<Contender> contenders = options.contenders(rows);
            if (!isWarm) {
                for (Contender contender : Contender.all()) {
                    seconds(contender, table, policies);
                }
                isWarm = true;
            }
            trials.addAll(measure(rows, contenders, table, policies));
            Folders.delete(table);
        }
        Folders.delete(policies);
        Folders.delete(out());
        return trials;
    }

    /** Everybody in turn, in another order each time, so that what changes on the machine meets all alike. */
    private List<Trial> measure(long rows, List<Contender> contenders, Path table, Path policies)
            throws IOException, InterruptedException {
        Map<Contender, List<Double>> seconds = new LinkedHashMap<>();
        Map<Contender, Work> works = new LinkedHashMap<>();
        contenders.forEach(contender -> seconds.put(contender, new ArrayList<>()));
        for (int round = 0; round < options.repeats(); round++) {
            for (int i = 0; i < contenders.size(); i++) {
                Contender contender = contenders.get((i + round) % contenders.size());
                double taken = seconds(contender, table, policies);
                Work work = meter.take();
                if (work.rowsWritten() != rows) {
                    throw new IllegalStateException(contender.words() + " wrote " + work.rowsWritten() + " rows");
                }
                seconds.get(contender).add(taken);
                works.put(contender, work);
                say(String.format(
                        Locale.ROOT,
                        "%,d rows, %s: %.2f s, %,.0f rows/s",
                        rows,
                        contender.words(),
                        taken,
                        rows / taken));
            }
        }
        return contenders.stream()
                .map(contender -> new Trial(rows, contender, seconds.get(contender), works.get(contender)))
                .toList();
    }

    private double seconds(Contender contender, Path table, Path policies) throws IOException {
        Path out = out();
        Folders.delete(out);
        System.gc();
        meter.reset();
        long start = System.nanoTime();
        Dataset<Row> rows = spark.read().parquet(table.toString());
        contender.of(rows, policies).write().mode(SaveMode.ErrorIfExists).parquet(out.toString());
        return (System.nanoTime() - start) / NANOS;
    }

    private Path out() {
        return options.folder().resolve("out");
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
