package io.maskwright.export.jdbc;

import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.Target;
import io.maskwright.export.spi.TargetForm;
import io.maskwright.export.spi.TargetWriter;
import io.maskwright.export.spi.TransferException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A table of a database as the target of an export.
 *
 * <p>All rows are written in one transaction, which commits when the export publishes. A run that fails, and a process that
 * is killed, leaves the table as it was.
 *
 * <p>Before the first row the columns are held against the results that the policy gives: types, null, lengths, keys and
 * unique indexes, references. What cannot be kept is refused; what cannot be told is a warning of the report. Values are
 * checked one by one where only they can tell. Nothing is rounded, cut or replaced to make it fit.
 *
 * <p>Immutable and thread-safe, if the data source is. Two runs must not write to one table at the same time.
 */
public final class JdbcTable implements Target {

    private final DataSource database;
    private final @Nullable String schema;
    private final String table;
    private final Map<String, String> columns;
    private final ExistingRows existingRows;
    private final TextValues textValues;
    private final Map<String, Set<Risk>> accepted;

    JdbcTable(JdbcTableBuilder builder) {
        this.database = builder.database;
        this.schema = builder.schema;
        this.table = builder.table;
        this.columns = Map.copyOf(builder.columns);
        this.existingRows = builder.existingRows;
        this.textValues = builder.textValues;
        Map<String, Set<Risk>> risks = new HashMap<>();
        builder.accepted.forEach((column, some) -> risks.put(column, Set.copyOf(EnumSet.copyOf(some))));
        this.accepted = Map.copyOf(risks);
    }

    /**
     * Starts to describe a table.
     *
     * @param database where to connect: PostgreSQL or SQLite
     * @param table the name of the table as the database has it, case and all, without quotes and schema
     * @return a builder with all defaults
     */
    public static JdbcTableBuilder builder(DataSource database, String table) {
        return new JdbcTableBuilder(database, table);
    }

    @Override
    public String name() {
        return "table " + (schema == null ? table : schema + "." + table);
    }

    /**
     * Connects, checks that the results of the policy fit the table, and begins the transaction.
     *
     * @param form the columns that will be written
     * @param from null: a table gives no marks
     * @return the writer
     * @throws TransferException if the database cannot be reached, there is no such table, or it has rows and may not
     * @throws io.maskwright.PlanException if the results do not fit the table; it names columns and strategies
     * @throws IllegalArgumentException if a mark is given
     */
    @Override
    public TargetWriter open(TargetForm form, @Nullable Mark from) {
        if (from != null) {
            throw new IllegalArgumentException("a table is written from its start only");
        }
        if (!(form instanceof TargetForm.Table rows)) {
            throw new TransferException("cannot write " + name() + ": documents are no rows of a table");
        }
        return TableWriting.open(this, rows.columns());
    }

    DataSource database() {
        return database;
    }

    @Nullable
    String schema() {
        return schema;
    }

    String table() {
        return table;
    }

    /** The name that a column of the source has in the table. */
    String target(String sourceColumn) {
        return columns.getOrDefault(sourceColumn, sourceColumn);
    }

    /** The columns of the source that have another name in the table. */
    Set<String> renamed() {
        return columns.keySet();
    }

    ExistingRows existingRows() {
        return existingRows;
    }

    TextValues textValues() {
        return textValues;
    }

    boolean accepts(Risk risk, String column) {
        return accepted.getOrDefault(column, Set.of()).contains(risk);
    }

    /** The columns of the table for which something is accepted. */
    Set<String> acceptedColumns() {
        return accepted.keySet();
    }

    /**
     * Returns the name of the table.
     *
     * @return a text for people
     */
    @Override
    public String toString() {
        return "JdbcTable[" + name() + "]";
    }
}
