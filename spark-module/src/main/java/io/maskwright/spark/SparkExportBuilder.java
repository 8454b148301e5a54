package io.maskwright.spark;

import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import io.maskwright.spark.ExportChoices.Ceiling;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Collects what an export is to do. Not thread-safe. */
public final class SparkExportBuilder {

    private static final Set<String> FORMATS = Set.of("parquet", "orc", "csv", "json");
    private static final double MOST_PERCENT = 100;

    private @Nullable Policy policy;
    private @Nullable String dataset;
    private Audience audience = Audience.MOST_RESTRICTIVE;
    private @Nullable Dataset<Row> input;
    private String inputName = "dataset";
    private @Nullable String brokenColumn;
    private @Nullable String folder;
    private String format = "parquet";
    private final Map<String, String> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable String table;
    private Map<String, String> connection = Map.of();
    private Formulas formulas = Formulas.NEUTRALISE;
    private ExistingOutput existing = ExistingOutput.REFUSE;
    private LeftOutRows leftOut = LeftOutRows.LIST;
    private Ceiling ceiling = Ceiling.NONE;
    private @Nullable String evidenceDomain;
    private Clock clock = Clock.systemUTC();

    SparkExportBuilder() {}

    /**
     * Sets the policy. It must be set.
     *
     * @param newPolicy the policy; executors read it again from its text, see {@link MaskwrightSpark}
     * @return this builder
     */
    public SparkExportBuilder policy(Policy newPolicy) {
        policy = Objects.requireNonNull(newPolicy, "policy must not be null");
        return this;
    }

    /**
     * Sets the dataset of the policy that the rows are. It must be set.
     *
     * @param name its name
     * @return this builder
     */
    public SparkExportBuilder dataset(String name) {
        dataset = Objects.requireNonNull(name, "name must not be null");
        return this;
    }

    /**
     * Sets who reads. Without it values are treated as all audiences of the policy agree.
     *
     * @param reader the audience
     * @return this builder
     */
    public SparkExportBuilder audience(Audience reader) {
        audience = Objects.requireNonNull(reader, "reader must not be null");
        return this;
    }

    /**
     * Sets the rows. They must be set, and be bounded. A task may read its part of them more than once, and must get the same rows each
     * time: an input with {@code rand()} or with a {@code limit} without an order is found out only where counts differ.
     *
     * @param rows the rows
     * @param name how the manifest and the report name them, such as {@code calls.csv}; no password and no value
     * @return this builder
     */
    public SparkExportBuilder input(Dataset<Row> rows, String name) {
        input = Objects.requireNonNull(rows, "rows must not be null");
        inputName = Objects.requireNonNull(name, "name must not be null");
        return this;
    }

    /**
     * Names the column in which a reader of CSV or JSON puts a record that is no row, as its option {@code columnNameOfCorruptRecord}
     * does in the mode {@code PERMISSIVE}. Such records are left out and counted as {@code malformed}; the column never leaves.
     * Without it the reader's own choice holds: what it made of broken records is taken for rows.
     *
     * @param column the column, which is no field of the policy
     * @return this builder
     */
    public SparkExportBuilder brokenRecords(String column) {
        brokenColumn = Objects.requireNonNull(column, "column must not be null");
        return this;
    }

    /**
     * Sets the folder that the output is. Its parent must exist, on a file system that renames folders in one step: {@code file},
     * {@code hdfs}, {@code viewfs}, {@code abfs}, {@code abfss} or {@code ofs}. This or {@link #table} must be set.
     *
     * @param path the folder, as Spark names it
     * @return this builder
     */
    public SparkExportBuilder output(String path) {
        folder = Objects.requireNonNull(path, "path must not be null");
        return this;
    }

    /**
     * Sets the format of the files: {@code parquet}, the default, {@code orc}, {@code csv} or {@code json}.
     *
     * @param name the format
     * @return this builder
     * @throws IllegalArgumentException if it is none of these
     */
    public SparkExportBuilder format(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(lower)) {
            throw new IllegalArgumentException("format must be parquet, orc, csv or json");
        }
        format = lower;
        return this;
    }

    /**
     * Sets an option of Spark for the format, such as {@code compression} or {@code header}. In CSV quotes in texts are doubled and
     * blanks around texts stay, if no option says otherwise.
     *
     * @param name the option
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if it is {@code path}, which {@link #output} sets
     */
    public SparkExportBuilder option(String name, String value) {
        if (name.equalsIgnoreCase("path")) {
            throw new IllegalArgumentException("path is no option: name the output");
        }
        options.put(name, Objects.requireNonNull(value, "value must not be null"));
        return this;
    }

    /**
     * Sets what happens to cells of CSV files that a spreadsheet would run as a formula. Other formats know no formulas.
     *
     * @param choice by default {@link Formulas#NEUTRALISE}
     * @return this builder
     */
    public SparkExportBuilder formulas(Formulas choice) {
        formulas = Objects.requireNonNull(choice, "choice must not be null");
        return this;
    }

    /**
     * Sets the table of a database that the rows are inserted into, in one transaction, in place of a folder. It must be there, and
     * the user of the database be allowed to make another beside it. {@link #output} then names the folder for the manifest; the rows wait there, hidden, until all checks are done.
     *
     * @param name the table, as SQL writes it
     * @param jdbc the options of Spark for JDBC, such as {@code url}, {@code user} and {@code password}; never printed
     * @return this builder
     */
    public SparkExportBuilder table(String name, Map<String, String> jdbc) {
        table = Objects.requireNonNull(name, "name must not be null");
        connection = Map.copyOf(jdbc);
        return this;
    }

    /**
     * Sets what happens to an output that is there already. By default the export is refused.
     *
     * @param choice the choice
     * @return this builder
     */
    public SparkExportBuilder existing(ExistingOutput choice) {
        existing = Objects.requireNonNull(choice, "choice must not be null");
        return this;
    }

    /**
     * Sets what happens to rows that are broken or cannot be treated. By default they are left out, and counted in a list.
     *
     * @param choice the choice
     * @return this builder
     */
    public SparkExportBuilder leftOut(LeftOutRows choice) {
        leftOut = Objects.requireNonNull(choice, "choice must not be null");
        return this;
    }

    /**
     * Sets how many rows may be left out. By default any number. It is looked at after the last row.
     *
     * @param rows the most rows, 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is less than 0
     */
    public SparkExportBuilder maxQuarantined(long rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("rows must be 0 or more, but was " + rows);
        }
        ceiling = new Ceiling(rows, ceiling.percent());
        return this;
    }

    /**
     * Sets how large a share of the rows may be left out. By default any. It is looked at after the last row.
     *
     * @param percent the most rows of a hundred, 0 to 100
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public SparkExportBuilder maxQuarantinedPercent(double percent) {
        if (!(percent >= 0 && percent <= MOST_PERCENT)) {
            throw new IllegalArgumentException("percent must be from 0 to 100, but was " + percent);
        }
        ceiling = new Ceiling(ceiling.rows(), percent);
        return this;
    }

    /**
     * Sets the domain whose key signs the manifest. By default that of the first stamp, or the first that a field's strategy names,
     * or the first of the policy by name.
     *
     * @param domain a domain of the policy
     * @return this builder
     */
    public SparkExportBuilder evidenceDomain(String domain) {
        evidenceDomain = Objects.requireNonNull(domain, "domain must not be null");
        return this;
    }

    SparkExportBuilder clock(Clock newClock) {
        clock = newClock;
        return this;
    }

    /**
     * Builds the export. Nothing is read yet.
     *
     * @return the export
     * @throws IllegalArgumentException if something is missing, the input is a stream, there are options for files where the output is
     *     a table, or an option of CSV would let a text out of its cell where formulas are neutralised
     */
    public SparkExport build() {
        Dataset<Row> rows = set(input, "input");
        if (rows.isStreaming()) {
            throw new IllegalArgumentException(
                    "input is a stream, which has no end to count to: use MaskwrightSpark.desensitise");
        }
        String path = set(folder, "output");
        if (table != null && !options.isEmpty()) {
            throw new IllegalArgumentException("options are for files, and the output is a table");
        }
        ExportTarget target = table == null
                ? new ExportTarget.Files(path, format, options, formulas)
                : new ExportTarget.Table(table, connection, path);
        return new SparkExport(new ExportChoices(
                set(policy, "policy"),
                set(dataset, "dataset"),
                audience,
                rows,
                inputName,
                brokenColumn,
                target,
                existing,
                leftOut,
                ceiling,
                evidenceDomain,
                clock));
    }

    private static <T> T set(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " must be set");
        }
        return value;
    }

    /** Names the dataset and the audience; options may hold passwords. */
    @Override
    public String toString() {
        return "SparkExportBuilder[" + dataset + " for " + audience.name() + "]";
    }
}
