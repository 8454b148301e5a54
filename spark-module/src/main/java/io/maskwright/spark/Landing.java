package io.maskwright.spark;

import io.maskwright.spark.ManifestBody.ManifestFile;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/** How treated rows come to their place: written where nobody sees them, read again, and published. Used once. */
interface Landing extends AutoCloseable {

    /** The landing for a target. */
    static Landing of(ExportTarget target, SparkSession session, String run) {
        return target instanceof ExportTarget.Files files
                ? new FileLanding(files, session)
                : new TableLanding((ExportTarget.Table) target, session, run);
    }

    /** What became of rows that were about to be committed. */
    enum Fate {
        /** They are in their place. */
        COMMITTED,
        /** They are not. */
        LOST,
        /** Nobody can tell. */
        UNKNOWN
    }

    /**
     * What became of the rows of a run that is dead, and was about to commit them.
     *
     * @param place where it was, in the words of {@link #place}
     */
    Fate fate(String deadRun, String place);

    /** The place that rows are committed to; nothing where they are published with the folder. It holds no password. */
    String place();

    /**
     * Looks whether rows may land at all, and clears away what dead runs left.
     *
     * @throws SparkExportException if they may not
     */
    void begin(Set<String> deadRuns, ExistingOutput existing);

    /** Writes the rows where nobody sees them. */
    void stage(Dataset<Row> rows, OutputFolder folder);

    /** Reads what was written. */
    Dataset<Row> staged(StructType schema, OutputFolder folder);

    /** What the manifest says of the output. */
    ManifestFile describe(OutputFolder folder, JavaSparkContext spark, SerializableConfiguration settings)
            throws IOException;

    /** How the output is read, in words by name. */
    Map<String, String> form();

    /** What the output is called. */
    String name(OutputFolder folder);

    /** Publishes it, all at once. */
    void publish(OutputFolder folder, long rows, ExistingOutput existing) throws IOException;

    /** Removes what nobody needs any more. */
    @Override
    void close();
}
