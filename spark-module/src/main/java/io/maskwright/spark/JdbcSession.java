package io.maskwright.spark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.execution.datasources.jdbc.JdbcOptionsInWrite;
import org.apache.spark.sql.jdbc.JdbcDialect;
import org.apache.spark.sql.jdbc.JdbcDialects;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Statements to the database of an output, by the driver that Spark finds. What a database says may quote rows, so of its failures only
 * the state is told.
 */
final class JdbcSession implements AutoCloseable {

    private static final String URL = "url";
    private static final int ON_DRIVER = -1;

    private final Connection connection;
    private final JdbcDialect dialect;

    private JdbcSession(Connection connection, JdbcDialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /**
     * Connects.
     *
     * @throws SparkExportException if that fails, or there is no url
     */
    static JdbcSession open(Map<String, String> options, String table) {
        Map<String, String> own = new HashMap<>(options);
        String url = own.remove(URL);
        if (url == null) {
            throw new SparkExportException("the options of the table have no url");
        }
        JdbcDialect dialect = JdbcDialects.get(url);
        try {
            Object connected = dialect.createConnectionFactory(new JdbcOptionsInWrite(
                            url,
                            table,
                            scala.collection.immutable.Map$.MODULE$.from(CollectionConverters.asScala(own))))
                    .apply(ON_DRIVER);
            return new JdbcSession((Connection) connected, dialect);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            // Scala throws what it does not declare; the message may have the address with a password.
            throw trouble("cannot connect to the database", e);
        }
    }

    static SparkExportException trouble(String task, Throwable thrown) {
        String state = thrown instanceof SQLException failed && failed.getSQLState() != null
                ? ", state " + failed.getSQLState().replaceAll("[^0-9A-Za-z]", "?")
                : "";
        return new SparkExportException(task + ": " + thrown.getClass().getName() + state);
    }

    String quoted(String column) {
        return dialect.quoteIdentifier(column);
    }

    private String list(List<String> columns) {
        return columns.stream().map(this::quoted).collect(Collectors.joining(", "));
    }

    boolean exists(String table) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(dialect.getTableExistsQuery(table));
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** How many rows a table has. */
    long count(String table) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw trouble("cannot count the rows of " + table, e);
        }
    }

    /** Makes an empty table with the columns of another. */
    void createLike(String table, String other, List<String> columns) {
        execute(
                "cannot make a table like " + other,
                "CREATE TABLE " + table + " AS SELECT " + list(columns) + " FROM " + other + " WHERE 1 = 0");
    }

    void drop(String table) {
        if (exists(table)) {
            execute("cannot drop " + table, "DROP TABLE " + table);
        }
    }

    private void execute(String task, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw trouble(task, e);
        }
    }

    /**
     * Moves all rows of a table into another in one transaction.
     *
     * @param existing whether the rows that are there are deleted before
     * @param rows how many must be moved
     * @throws SparkExportException if it fails; where the database did not answer to the commit, the rows may be moved all the same
     */
    void move(String from, String to, List<String> columns, ExistingOutput existing, long rows) {
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (existing == ExistingOutput.REPLACE) {
                statement.executeUpdate("DELETE FROM " + to);
            }
            String names = list(columns);
            long inserted =
                    statement.executeUpdate("INSERT INTO " + to + " (" + names + ") SELECT " + names + " FROM " + from);
            long there = count(to);
            if (inserted != rows || there != rows) {
                throw RunTotals.lost(rows + " rows out, " + inserted + " inserted, " + there + " in " + to);
            }
            // Whoever finds the table of a dead run tells by this whether the run got here.
            statement.executeUpdate("DELETE FROM " + from);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            rollBack();
            throw trouble("cannot insert into " + to, e);
        } catch (RuntimeException e) {
            rollBack();
            throw e;
        }
    }

    /** What cannot be rolled back must not be committed by the next statement, or by closing: the connection is cut. */
    private void rollBack() {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cut();
        }
    }

    private void cut() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // It is gone already.
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing is open that matters.
        }
    }

    @Override
    public String toString() {
        return "JdbcSession";
    }
}
