package io.maskwright.export.jdbc;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Describes a {@link JdbcTable}. Everything but database and table has a default.
 *
 * <p>Not thread-safe. Tables already built do not change with it.
 */
public final class JdbcTableBuilder {

    final DataSource database;
    final String table;
    final Map<String, String> columns = new HashMap<>();
    final Map<String, Set<Risk>> accepted = new HashMap<>();

    @Nullable
    String schema;

    ExistingRows existingRows = ExistingRows.REFUSE;
    TextValues textValues = TextValues.REFUSE;

    JdbcTableBuilder(DataSource database, String table) {
        this.database = Objects.requireNonNull(database, "database must not be null");
        this.table = Objects.requireNonNull(table, "table must not be null");
    }

    /**
     * Sets the schema of the table.
     *
     * @param value the name as the database has it; by default the first schema that the connection looks in. SQLite has none
     * @return this
     */
    public JdbcTableBuilder schema(String value) {
        schema = Objects.requireNonNull(value, "schema must not be null");
        return this;
    }

    /**
     * Writes a column of the source into a column of another name. Other columns keep their names, which must match
     * exactly.
     *
     * @param source the name in the source, and in the policy
     * @param target the name in the table
     * @return this
     */
    public JdbcTableBuilder column(String source, String target) {
        columns.put(
                Objects.requireNonNull(source, "source must not be null"),
                Objects.requireNonNull(target, "target must not be null"));
        return this;
    }

    /**
     * Sets what happens to rows that the table has.
     *
     * @param value by default {@link ExistingRows#REFUSE}
     * @return this
     */
    public JdbcTableBuilder existingRows(ExistingRows value) {
        existingRows = Objects.requireNonNull(value, "existingRows must not be null");
        return this;
    }

    /**
     * Sets what happens to columns of a file where the table wants another type than text.
     *
     * @param value by default {@link TextValues#REFUSE}
     * @return this
     */
    public JdbcTableBuilder textValues(TextValues value) {
        textValues = Objects.requireNonNull(value, "textValues must not be null");
        return this;
    }

    /**
     * Accepts a risk for a column that would otherwise be refused.
     *
     * @param risk what to accept
     * @param column a column of the table that is written
     * @return this
     */
    public JdbcTableBuilder accept(Risk risk, String column) {
        Objects.requireNonNull(risk, "risk must not be null");
        accepted.computeIfAbsent(
                        Objects.requireNonNull(column, "column must not be null"), name -> EnumSet.noneOf(Risk.class))
                .add(risk);
        return this;
    }

    /**
     * Describes the table. The database is not asked yet.
     *
     * @return the target
     */
    public JdbcTable build() {
        return new JdbcTable(this);
    }
}
