package io.maskwright.spark;

import io.maskwright.spark.ManifestBody.ManifestFile;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/** Rows become a folder of files. */
final class FileLanding implements Landing {

    private static final String QUOTE = "\"";

    private final ExportTarget.Files target;
    private final SparkSession session;
    private long files;

    FileLanding(ExportTarget.Files target, SparkSession session) {
        this.target = target;
        this.session = session;
    }

    /** Only a run that filled a table was about to commit. */
    @Override
    public Fate fate(String deadRun, String place) {
        return Fate.UNKNOWN;
    }

    /** Rows and manifest of files are published in one step. */
    @Override
    public String place() {
        return "";
    }

    @Override
    public void begin(Set<String> deadRuns, ExistingOutput existing) {
        // The folder did all that is needed.
    }

    @Override
    public void stage(Dataset<Row> rows, OutputFolder folder) {
        (target.isCsv() ? target.formulas().in(rows) : rows)
                .write()
                .format(target.format())
                .options(target.isCsv() ? target.formulas().csvOptions(target.options(), rows) : target.options())
                .mode(SaveMode.ErrorIfExists)
                .save(folder.data().toString());
    }

    @Override
    public Dataset<Row> staged(StructType schema, OutputFolder folder) {
        return session.read()
                .format(target.format())
                .options(target.options())
                // A cell may hold line breaks.
                .option("multiLine", target.isCsv())
                // Names of columns may have an apostrophe more in the files.
                .option("enforceSchema", true)
                .schema(WrittenTypes.of(target.format(), schema))
                .load(folder.data().toString());
    }

    @Override
    public ManifestFile describe(OutputFolder folder, JavaSparkContext spark, SerializableConfiguration settings)
            throws IOException {
        FolderDigest digest = FolderDigest.of(spark, folder.places(), folder.data(), settings);
        files = digest.files();
        return new ManifestFile(folder.output().getName(), digest.sha256(), digest.bytes());
    }

    /** The form of a table is told only where its quotes are doubled, so that whoever counts its rows can tell where they end. */
    @Override
    public Map<String, String> form() {
        Map<String, String> form = new TreeMap<>();
        form.put("format", target.format());
        form.put("files", Long.toString(files));
        Map<String, String> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        options.putAll(target.options());
        if (target.isCsv()) {
            form.put("formulas", target.formulas().word());
            if (QUOTE.equals(options.getOrDefault("quote", QUOTE)) && QUOTE.equals(options.get("escape"))) {
                table(form, options);
            }
        }
        return form;
    }

    private static void table(Map<String, String> form, Map<String, String> options) {
        String delimiter = options.getOrDefault("sep", options.getOrDefault("delimiter", ","));
        form.put("format", delimiter.equals("\t") ? "tsv" : "csv");
        form.put("delimiter", delimiter);
        form.put("quote", QUOTE);
        form.put("encoding", options.getOrDefault("encoding", options.getOrDefault("charset", "UTF-8")));
        boolean hasHeader = "true".equalsIgnoreCase(options.getOrDefault("header", "false"));
        form.put("header", hasHeader ? "present" : "absent");
    }

    @Override
    public String name(OutputFolder folder) {
        return folder.output().toString();
    }

    @Override
    public void publish(OutputFolder folder, long rows, ExistingOutput existing) throws IOException {
        folder.publish(existing);
    }

    @Override
    public void close() {
        // The folder closes itself.
    }

    @Override
    public String toString() {
        return "FileLanding[" + target + "]";
    }
}
