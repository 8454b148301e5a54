package io.maskwright.spark;

import io.maskwright.spark.ManifestBody.ManifestFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows go into a table. Spark's own writer commits task by task, so that readers see half of it and repeated tasks insert twice: rows wait
 * as Parquet until all checks are done, are written to a table of the run, counted there, and copied in one transaction.
 */
final class TableLanding implements Landing {

    private static final String WAITING = "parquet";
    private static final String JDBC = "jdbc";
    /** Short enough for the databases that take thirty characters. */
    private static final int RUN_CHARS = 20;

    private static final Pattern NAME = Pattern.compile("[^\\s()';,]{1,200}");

    private static final Logger LOG = LoggerFactory.getLogger(TableLanding.class);

    private final ExportTarget.Table target;
    private final SparkSession session;
    private final JdbcSession database;
    private final String own;
    private List<String> columns = List.of();
    private boolean isMade;
    private boolean isOwed;

    TableLanding(ExportTarget.Table target, SparkSession session, String run) {
        if (!NAME.matcher(target.table()).matches()) {
            throw new SparkExportException("the output must be the name of a table");
        }
        this.target = target;
        this.session = session;
        this.own = tableOf(run);
        this.database = JdbcSession.open(target.options(), target.table());
    }

    /** The table of a run, beside that of the output. */
    private String tableOf(String run) {
        int dot = target.table().lastIndexOf('.');
        return target.table().substring(0, dot + 1) + "mw_" + run.substring(0, RUN_CHARS);
    }

    /** The table of a run is emptied in the transaction that copies its rows; only runs with rows say that they are about to commit. */
    @Override
    public Fate fate(String deadRun, String place) {
        return place.equals(place()) ? fate(tableOf(deadRun)) : Fate.UNKNOWN;
    }

    private Fate fate(String table) {
        try {
            return database.count(table) == 0 ? Fate.COMMITTED : Fate.LOST;
        } catch (SparkExportException e) {
            // It is not there, or nobody answers.
            return Fate.UNKNOWN;
        }
    }

    /** The name of the table, and a digest of the address of its database, of which all that may be a password is left out. */
    @Override
    public String place() {
        String address = target.options().getOrDefault("url", "").replaceAll("[?;].*|.*@", "");
        return target.table() + " " + FolderDigest.ofBytes(address.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void begin(Set<String> deadRuns, ExistingOutput existing) {
        deadRuns.forEach(run -> database.drop(tableOf(run)));
        if (!database.exists(target.table())) {
            throw new SparkExportException("there is no table " + target.table()
                    + ": make it first, with the columns that leave, in types that hold what the policy makes of them");
        }
        if (existing == ExistingOutput.REFUSE && database.count(target.table()) > 0) {
            throw new SparkExportException(target.table() + " has rows already; name another table, or replace them");
        }
    }

    @Override
    public void stage(Dataset<Row> rows, OutputFolder folder) {
        columns = Arrays.asList(rows.columns());
        rows.write()
                .format(WAITING)
                .mode(SaveMode.ErrorIfExists)
                .save(folder.rows().toString());
    }

    @Override
    public Dataset<Row> staged(StructType schema, OutputFolder folder) {
        return session.read().format(WAITING).schema(schema).load(folder.rows().toString());
    }

    /** A table has no bytes to digest. The rows are written to the table of the run here, the last thing that may take long. */
    @Override
    public ManifestFile describe(OutputFolder folder, JavaSparkContext spark, SerializableConfiguration settings)
            throws IOException {
        Dataset<Row> waiting = session.read().format(WAITING).load(folder.rows().toString());
        isMade = true;
        database.createLike(own, target.table(), columns);
        waiting.write()
                .format(JDBC)
                .options(target.options())
                .option("dbtable", own)
                .mode(SaveMode.Append)
                .save();
        folder.places().makeFolder(folder.data());
        return new ManifestFile(target.table(), null, 0);
    }

    @Override
    public Map<String, String> form() {
        return Map.of("format", JDBC);
    }

    @Override
    public String name(OutputFolder folder) {
        return "table " + target.table();
    }

    /** First the rows, in one step, then the folder with the manifest, which stands complete beside its name before. */
    @Override
    public void publish(OutputFolder folder, long rows, ExistingOutput existing) throws IOException {
        long written = database.count(own);
        if (written != rows) {
            throw RunTotals.lost(rows + " rows out, " + written + " in the table that they wait in");
        }
        folder.requireFree(existing);
        if (rows > 0) {
            folder.markCommitting(existing, place());
        }
        move(folder, rows, existing);
        isOwed = rows > 0;
        try {
            folder.publish(existing);
            isOwed = false;
        } catch (IOException | SparkExportException e) {
            folder.keep();
            throw new SparkExportException("the rows are in " + target.table()
                    + ", but their manifest cannot be published as " + folder.output()
                    + ", which is not as it was; the next run of the same output publishes it first");
        }
    }

    /** Where the database did not answer to the commit, the table of the run tells what became of it. */
    private void move(OutputFolder folder, long rows, ExistingOutput existing) throws IOException {
        try {
            database.move(own, target.table(), columns, existing, rows);
        } catch (SparkExportException e) {
            if (rows == 0) {
                throw e;
            }
            switch (fate(own)) {
                case COMMITTED -> LOG.warn("the rows are in {}: {}", target.table(), e.getMessage());
                case LOST -> {
                    folder.unmark();
                    throw e;
                }
                case UNKNOWN -> {
                    isOwed = true;
                    folder.keep();
                    throw new SparkExportException(e.getMessage() + "; whether the rows are in " + target.table()
                            + " cannot be told: the next run of the same output finds out");
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            if (isMade && !isOwed) {
                database.drop(own);
            }
        } catch (SparkExportException e) {
            // The rows are in their table, or are not, whatever becomes of this one.
            LOG.warn("the table {} of the run is left over: {}", own, e.getMessage());
        } finally {
            database.close();
        }
    }

    @Override
    public String toString() {
        return "TableLanding[" + target + "]";
    }
}
