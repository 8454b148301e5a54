package io.maskwright.spark.app;

import io.maskwright.spark.SparkExportException;
import io.maskwright.spark.SparkTrouble;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
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

    private final SparkSession session;
    private final Format format;
    private final String input;
    private final Map<String, String> options;
    private final @Nullable String schema;

    InputRows(SparkSession session, Format format, Arguments arguments) {
        this.session = session;
        this.format = format;
        this.input = arguments.input();
        this.options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        options.putAll(defaults(format, arguments));
        options.putAll(arguments.options("--option"));
        this.schema = arguments.value("--schema");
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
            return isText(format)
                    ? session.read()
                            .format(format.source())
                            .options(options)
                            .schema(withBroken(boundedSchema()))
                            .load(input)
                    : withSchema(session.read().format(format.source()).options(options))
                            .load(input);
        } catch (Exception e) {
            // Scala throws what it does not declare.
            throw SparkTrouble.of("cannot read the input as " + format.source(), e);
        }
    }

    private org.apache.spark.sql.DataFrameReader withSchema(org.apache.spark.sql.DataFrameReader reader) {
        return schema == null ? reader : reader.schema(schema);
    }

    private StructType boundedSchema() {
        if (schema != null) {
            return StructType.fromDDL(schema);
        }
        StructType found = session.read()
                .format(format.source())
                .options(options)
                .load(input)
                .schema();
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
            return session.readStream()
                    .format(format.source())
                    .options(options)
                    .schema(isText(format) ? withBroken(fields) : fields)
                    .load(input);
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
     * @throws SparkExportException if there is a manifest in it
     */
    void refuseMasked() {
        if (!format.isFiles()) {
            return;
        }
        try {
            Path manifest = new Path(input, StreamExport.MANIFEST);
            if (manifest.getFileSystem(session.sparkContext().hadoopConfiguration())
                    .exists(manifest)) {
                throw new SparkExportException(
                        "the input is the output of an export already, as the manifest in it tells; export"
                                + " what it was made from, or say --allow-masked");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw SparkTrouble.of("cannot read the input", e);
        }
    }

    /** How the manifest names the input: the last part of its path. */
    String name() {
        String trimmed = input.replaceAll("/+$", "");
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return "InputRows[" + format + "]";
    }
}
