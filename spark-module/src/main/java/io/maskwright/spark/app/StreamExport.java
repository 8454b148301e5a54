package io.maskwright.spark.app;

import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import io.maskwright.spark.MaskedStream;
import io.maskwright.spark.SparkExportException;
import io.maskwright.spark.SparkTrouble;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/** Exports what comes, row after row, to files that are appended to. There is no manifest, and nothing is held back to be counted. */
final class StreamExport {

    /** What a published folder has. */
    static final String MANIFEST = "_maskwright-manifest.json";

    private StreamExport() {}

    /** Runs until it is stopped, or with {@code --once} until all that is there has been read. */
    static void run(SparkSession session, Arguments arguments, Policy policy, Audience audience) {
        refuseWhatNeedsAnEnd(arguments);
        Format from = BatchExport.inputFormat(arguments);
        Format to = BatchExport.outputFormat(arguments, from);
        if (!to.isFiles()) {
            throw new WrongUseException("--stream writes files");
        }
        InputRows input = new InputRows(session, from, arguments);
        if (!arguments.has("--allow-masked")) {
            input.refuseMasked();
        }
        String out = arguments.required("--out");
        String checkpoint = arguments.required("--checkpoint");
        Dataset<Row> rows = MaskedStream.of(
                input.stream(),
                policy,
                arguments.required("--dataset"),
                audience,
                input.brokenColumn(),
                BatchExport.leftOut(arguments));
        Map<String, String> options = options(arguments, to, rows);
        try {
            refusePublished(session, out);
            var writer = (to.isTable() ? TextForm.formulas(arguments).in(rows) : rows)
                    .writeStream()
                    .format(to.source())
                    .options(options)
                    .option("checkpointLocation", checkpoint)
                    .outputMode("append");
            StreamingQuery query =
                    (arguments.has("--once") ? writer.trigger(Trigger.AvailableNow()) : writer).start(out);
            query.awaitTermination();
        } catch (Exception e) {
            // What Spark throws it does not declare; what it says may hold values.
            throw SparkTrouble.of("the stream failed", e);
        }
    }

    private static Map<String, String> options(Arguments arguments, Format to, Dataset<Row> rows) {
        Map<String, String> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        options.putAll(BatchExport.files(arguments, to));
        options.putAll(arguments.options("--out-option"));
        try {
            return to.isTable() ? TextForm.formulas(arguments).csvOptions(options, rows) : options;
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
    }

    private static void refuseWhatNeedsAnEnd(Arguments arguments) {
        for (String option : new String[] {"--max-quarantined", "--max-quarantined-percent", "--evidence"}) {
            if (arguments.value(option) != null) {
                throw new WrongUseException(option + " needs an end, which a stream does not have");
            }
        }
        if (arguments.has("--overwrite")) {
            throw new WrongUseException("--overwrite: a stream is appended to its output");
        }
    }

    /** What was published has a manifest, which would be untrue after the first row more. */
    private static void refusePublished(SparkSession session, String out) throws java.io.IOException {
        Path manifest = new Path(out, MANIFEST);
        FileSystem files = manifest.getFileSystem(session.sparkContext().hadoopConfiguration());
        if (files.exists(manifest)) {
            throw new SparkExportException("the output has a manifest: a stream would make it untrue");
        }
    }
}
