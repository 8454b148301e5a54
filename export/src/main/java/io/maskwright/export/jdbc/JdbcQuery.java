package io.maskwright.export.jdbc;

import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.SourceReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query as the source of an export.
 *
 * <p>All rows are of one state of the database: they are read in one transaction, read-only and on PostgreSQL with the
 * isolation REPEATABLE READ. They are not all fetched at once. Their order is that of the query: only with an
 * {@code ORDER BY} that decides it do two runs write the same bytes. A reading cannot go on where another one stopped.
 *
 * <p>Columns have the names that the query gives them. Values have the class that belongs to the type of their column:
 * {@link String}, {@link Integer}, {@link Long}, {@link java.math.BigDecimal}, {@link Float}, {@link Double},
 * {@link Boolean}, {@link java.time.LocalDate}, {@link java.time.LocalTime}, {@link java.time.LocalDateTime},
 * {@link java.time.OffsetDateTime}, {@link java.util.UUID}; other types are read as the text that the database writes for
 * them. SQL NULL is null. Columns of bytes can only be dropped. The blanks that PostgreSQL pads {@code char(n)} with are not
 * read: they are no part of a value there.
 *
 * <p>The text of the query comes from whoever writes the program and never from data; what varies is bound as a
 * parameter. Messages hold neither of them.
 *
 * <p>Immutable and thread-safe, if the data source is.
 */
public final class JdbcQuery implements Source {

    private static final int DEFAULT_FETCH_ROWS = 1000;
    private static final int MOST_FETCH_ROWS = 100_000;

    private final DataSource database;
    private final String sql;
    private final List<@Nullable Object> parameters;
    private final String name;
    private final int fetchRows;

    private JdbcQuery(DataSource database, String sql, List<@Nullable Object> parameters, String name, int fetchRows) {
        this.database = database;
        this.sql = sql;
        this.parameters = parameters;
        this.name = name;
        this.fetchRows = fetchRows;
    }

    /**
     * Creates a source.
     *
     * @param database where to connect: PostgreSQL or SQLite
     * @param sql one statement that returns rows, with a {@code ?} for each parameter
     * @param parameters what is bound to them, as {@link java.sql.PreparedStatement#setObject(int, Object)} does; may be null
     * @return the source; nothing is asked of the database yet
     */
    public static JdbcQuery of(DataSource database, String sql, @Nullable Object... parameters) {
        Objects.requireNonNull(database, "database must not be null");
        Objects.requireNonNull(sql, "sql must not be null");
        List<@Nullable Object> bound = Collections.unmodifiableList(new ArrayList<>(Arrays.asList(parameters)));
        return new JdbcQuery(database, sql, bound, "query", DEFAULT_FETCH_ROWS);
    }

    /**
     * Returns the same query under another name.
     *
     * @param value what messages and manifests call it, such as {@code waybills of May}; {@code query} by default
     * @return a source
     */
    public JdbcQuery withName(String value) {
        return new JdbcQuery(
                database, sql, parameters, Objects.requireNonNull(value, "name must not be null"), fetchRows);
    }

    /**
     * Returns the same query, fetched in other portions.
     *
     * @param value rows that the driver fetches at once, from 1 to 100,000; 1,000 by default
     * @return a source
     * @throws IllegalArgumentException if it is out of range
     */
    public JdbcQuery withFetchRows(int value) {
        if (value < 1 || value > MOST_FETCH_ROWS) {
            throw new IllegalArgumentException("fetchRows must be from 1 to " + MOST_FETCH_ROWS + ", but was " + value);
        }
        return new JdbcQuery(database, sql, parameters, name, value);
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * Runs the query.
     *
     * @param from null: a query gives no marks
     * @return the reader
     * @throws io.maskwright.export.spi.TransferException if the database cannot be reached or refuses the query
     * @throws IllegalArgumentException if a mark is given
     */
    @Override
    public SourceReader open(@Nullable Mark from) {
        if (from != null) {
            throw new IllegalArgumentException("a query is read from its start only");
        }
        return QueryReader.open(this);
    }

    DataSource database() {
        return database;
    }

    String sql() {
        return sql;
    }

    List<@Nullable Object> parameters() {
        return parameters;
    }

    int fetchRows() {
        return fetchRows;
    }

    /**
     * Returns the name, and nothing of the query.
     *
     * @return a text for people
     */
    @Override
    public String toString() {
        return "JdbcQuery[" + name + "]";
    }
}
