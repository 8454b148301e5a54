package io.maskwright.spark.app;

import io.maskwright.spark.SparkTrouble;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Reads what is to be exported, strictly: what is no row ends in a column of its own, and never in the cells of others. */
final class InputRows {

    /** Where readers put a record that is no row. */
    static final String BROKEN = "_maskwright_broken";

    private static final Set<String> RESERVED = Set.of(
            "mode",
            "columnnameofcorruptrecord",
            "badrecordspath",
            "enforceschema",
            "ignorecorruptfiles",
            "ignoremissingfiles");
    /** Encodings in which a line feed is more than one byte. */
    private static final Pattern WIDE = Pattern.compile("(?i)utf[-_]?(16|32)|ucs|unicode");
    /** By these Spark would cut cells and records otherwise than {@link QuoteScan} knows. */
    private static final Set<String> CUTTING = Set.of("linesep", "chartoescapequoteescaping");
    /** The name of a table, and no query. */
    private static final Pattern TABLE = Pattern.compile("[\\p{L}\\p{N}_.$#\"`\\[\\]-]{1,200}");

    private final SparkSession session;
    private final Format format;
    private final String input;
    private final Map<String, String> options;
    private final @Nullable String schema;
    private final Arguments arguments;

    InputRows(SparkSession session, Format format, Arguments arguments) {
        this.session = session;
        this.format = format;
        this.input = arguments.input();
        this.options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        options.putAll(defaults(format, arguments));
        Map<String, String> chosen = arguments.options("--option");
        refuseReserved(format, chosen.keySet());
        options.putAll(chosen);
        this.schema = arguments.value("--schema");
        this.arguments = arguments;
        requireLines();
    }

    /** Where cells have one line, Spark cuts bytes into lines before it makes text of them. */
    private void requireLines() {
        if (format.isTable()
                && !"true".equalsIgnoreCase(options.get("multiLine"))
                && WIDE.matcher(encoding()).find()) {
            throw new WrongUseException(
                    "--option multiLine cannot be chosen with this encoding: Spark would cut lines within characters");
        }
    }

    /** What is no row must be counted, and neither take the place of one nor be written or logged somewhere. */
    private static void refuseReserved(Format format, Set<String> names) {
        for (String name : names) {
            if (format != Format.JDBC && RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
                throw new WrongUseException(
                        "--option " + name + " cannot be chosen: broken records and files must not get lost");
            }
            if (format.isTable() && CUTTING.contains(name.toLowerCase(Locale.ROOT))) {
                throw new WrongUseException(
                        "--option " + name + " cannot be chosen: nobody could tell where cells and records end");
            }
        }
    }

    private static Map<String, String> defaults(Format format, Arguments arguments) {
        Map<String, String> defaults = new HashMap<>();
        if (format.isTable()) {
            defaults.putAll(TextForm.table(format, arguments, arguments.value("--encoding", "UTF-8")));
            // Without it a line break in a cell would cut a row in two, and values would stand in columns of others.
            defaults.put("multiLine", "true");
            defaults.put("enforceSchema", "false");
        } else if (format == Format.JSON) {
            defaults.put("encoding", arguments.value("--encoding", "UTF-8"));
        }
        if (isText(format)) {
            defaults.put("mode", "PERMISSIVE");
            defaults.put("columnNameOfCorruptRecord", BROKEN);
        }
        return defaults;
    }

    private static boolean isText(Format format) {
        return format.isTable() || format == Format.JSON;
    }

    /** The column with what is no row, or null for formats in which everything is one. */
    @Nullable
    String brokenColumn() {
        return isText(format) || format == Format.KAFKA ? BROKEN : null;
    }

    /**
     * Reads all rows.
     *
     * @throws io.maskwright.MaskwrightException if they cannot be read
     */
    Dataset<Row> bounded() {
        try {
            if (format == Format.JDBC) {
                return session.read()
                        .format(format.source())
                        .options(options)
                        .option("dbtable", input)
                        .load();
            }
            Dataset<Row> rows = isText(format)
                    ? session.read()
                            .format(format.source())
                            .options(options)
                            .schema(withBroken(boundedSchema()))
                            .load(input)
                    : withSchema(session.read().format(format.source()).options(options))
                            .load(input);
            check(InputFiles.of(rows));
            return guarded(rows);
        } catch (Exception e) {
            // Scala throws what it does not declare.
            throw SparkTrouble.of("cannot read the input as " + format.source(), e);
        }
    }

    private void check(InputFiles files) throws IOException {
        if (!arguments.has("--allow-masked")) {
            files.refuseMasked();
        }
        files.refuseNested(input, arguments.value("--evidence", arguments.required("--out")));
    }

    private Dataset<Row> guarded(Dataset<Row> rows) {
        return format.isTable() ? QuoteGuard.over(rows, scan(), encoding()) : rows;
    }

    private QuoteScan scan() {
        return QuoteScan.of(options);
    }

    private String encoding() {
        return options.getOrDefault("encoding", options.getOrDefault("charset", "UTF-8"));
    }

    private org.apache.spark.sql.DataFrameReader withSchema(org.apache.spark.sql.DataFrameReader reader) {
        return schema == null ? reader : reader.schema(schema);
    }

    private StructType boundedSchema() {
        if (schema != null) {
            return StructType.fromDDL(schema);
        }
        Dataset<Row> rows =
                session.read().format(format.source()).options(options).load(input);
        StructType found = rows.schema();
        if (format.isTable() && Arrays.stream(found.fieldNames()).anyMatch(name -> name.matches("(?s).*[\r\n].*"))) {
            // With an open quote all of the file would be the name of a column, and names are told.
            QuoteGuard.check(rows, scan(), encoding());
        }
        return format.isTable() && !"true".equalsIgnoreCase(options.get("header")) ? numbered(found) : found;
    }

    /** Columns without a header are named 1, 2, 3, as in exports on one machine. */
    private static StructType numbered(StructType found) {
        StructType numbered = new StructType();
        for (int i = 0; i < found.length(); i++) {
            numbered = numbered.add(Integer.toString(i + 1), found.apply(i).dataType(), true);
        }
        return numbered;
    }

    private static StructType withBroken(StructType fields) {
        return Arrays.asList(fields.fieldNames()).contains(BROKEN)
                ? fields
                : fields.add(BROKEN, DataTypes.StringType, true);
    }

    /**
     * Reads rows as they come. Files are looked for in a folder.
     *
     * @throws WrongUseException if there is no schema
     * @throws io.maskwright.MaskwrightException if they cannot be read
     */
    Dataset<Row> stream() {
        if (format == Format.JDBC) {
            throw new WrongUseException("--stream reads files or kafka; a table of a database is no stream");
        }
        if (schema == null) {
            throw new WrongUseException("--stream needs --schema: the first file does not say what later ones have");
        }
        try {
            StructType fields = StructType.fromDDL(schema);
            if (format == Format.KAFKA) {
                return documents(
                        session.readStream()
                                .format(format.source())
                                .options(options)
                                .option("subscribe", input)
                                .load(),
                        fields);
            }
            check(InputFiles.none(session));
            return guarded(session.readStream()
                    .format(format.source())
                    .options(options)
                    .schema(isText(format) ? withBroken(fields) : fields)
                    .load(input));
        } catch (Exception e) {
            throw SparkTrouble.of("cannot read the stream as " + format.source(), e);
        }
    }

    /** The rows of messages whose values are JSON objects in UTF-8. Their keys and headers do not leave. */
    static Dataset<Row> documents(Dataset<Row> messages, StructType fields) {
        StructType all = withBroken(fields);
        Map<String, String> strict = Map.of("mode", "PERMISSIVE", "columnNameOfCorruptRecord", BROKEN);
        return messages.select(functions
                        .from_json(functions.col("value").cast(DataTypes.StringType), all, strict)
                        .as("document"))
                .select("document.*");
    }

    /**
     * Refuses what is the output of an export already: masking twice hides more than is asked for, and what was encrypted in its format cannot
     * be given back.
     *
     * @throws io.maskwright.spark.SparkExportException if there is a manifest in it
     */
    void refuseMasked() {
        if (!format.isFiles()) {
            return;
        }
        try {
            Path manifest = new Path(input, StreamExport.MANIFEST);
            if (manifest.getFileSystem(session.sparkContext().hadoopConfiguration())
                    .exists(manifest)) {
                throw InputFiles.masked();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw SparkTrouble.of("cannot read the input", e);
        }
    }

    /**
     * How the manifest names the input: the last part of its path. What may be a value in it, of a column by which a table is divided into
     * folders or in a query, is left out.
     */
    String name() {
        if (format == Format.JDBC) {
            return TABLE.matcher(input).matches() ? input : "query";
        }
        String name = new Path(input).getName();
        int equals = name.indexOf('=');
        return equals < 0 ? name : name.substring(0, equals + 1) + "*";
    }

    @Override
    public String toString() {
        return "InputRows[" + format + "]";
    }
}
