package io.maskwright.vault.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.maskwright.VaultUnavailableException;
import io.maskwright.audit.AuditException;
import io.maskwright.audit.AuditSink;
import io.maskwright.audit.AuditTrail;
import io.maskwright.reveal.BudgetLedger;
import io.maskwright.reveal.RevealException;
import io.maskwright.token.StoreReference;
import io.maskwright.token.TokenVault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * A database that holds vaults, budgets and audit trails: a SQLite file, or PostgreSQL. Their tables are made when they
 * are first asked for; all may share one database.
 *
 * <p>Opening connects to nothing. Connections are made when they are needed, at most eight at a time, and given up after
 * half a minute without use, so a store that is never closed costs two waiting daemon threads and no more.
 *
 * <p><b>Durability.</b> What a store says is written has reached the disk: SQLite runs with a write-ahead log and
 * {@code synchronous = FULL}, PostgreSQL with {@code synchronous_commit} on at least. A server with {@code fsync} off is
 * refused.
 *
 * <p><b>Security.</b> A SQLite file that is missing is made readable and writable for its owner only. Its folder must
 * exist. No message repeats a URL, a password, or what a driver says.
 *
 * <p>Thread-safe.
 */
public final class JdbcStore implements AutoCloseable {

    private final Database database;

    private JdbcStore(Database database) {
        this.database = database;
    }

    /**
     * Opens a database by its URL.
     *
     * @param reference {@code jdbc:sqlite:} and a path without parameters, relative to the working directory; or
     *     {@code jdbc:postgresql:} with at most parameters that tell how to connect, user and password given apart
     * @return the store, for the caller to close
     * @throws IllegalArgumentException if the URL is of another kind, holds a password or another parameter; the message
     *     does not repeat it
     */
    public static JdbcStore open(StoreReference reference) {
        return open(reference, Patience.DEFAULT);
    }

    static JdbcStore open(StoreReference reference, Patience patience) {
        Objects.requireNonNull(reference, "reference must not be null");
        String url = reference.url();
        Dialect dialect = StoreUrl.dialect(url);
        ConnectionSource source = dialect == Dialect.SQLITE
                ? new SqliteSource(StoreUrl.file(url), patience)
                : new PostgresSource(StoreUrl.checkedPostgres(url), reference.user(), reference.password(), patience);
        HikariDataSource pool = Pool.of(source, patience);
        return new JdbcStore(new Database(dialect, source, pool, patience, pool::close));
    }

    /**
     * Works with connections of the application, which stay its own: closing the store leaves the source open. Each
     * connection is checked and set up when it is taken, which costs one more round trip than {@link #open} does. The
     * settings stay on the connection (lock time-out, isolation level, waiting for the disk), so give a source that nothing
     * else works with.
     *
     * @param connections gives connections to SQLite or PostgreSQL in the state that JDBC makes them in (auto-commit);
     *     others are refused when they are taken, for what is stored would end with somebody else's transaction
     * @return the store
     * @throws IllegalArgumentException if it is another database
     * @throws VaultUnavailableException if it cannot be reached
     */
    public static JdbcStore of(DataSource connections) {
        return of(connections, Patience.DEFAULT);
    }

    static JdbcStore of(DataSource connections, Patience patience) {
        Objects.requireNonNull(connections, "connections must not be null");
        Dialect dialect;
        try (Connection connection = connections.getConnection()) {
            dialect = Dialect.ofProduct(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException e) {
            throw new VaultUnavailableException("the store " + Fault.UNREACHABLE.words());
        }
        BorrowedSource source = new BorrowedSource(connections, dialect, patience);
        return new JdbcStore(new Database(dialect, source, source, patience, () -> {}));
    }

    /**
     * Returns the token vault of this database, its tables made if they are missing.
     *
     * @return the vault; closing it ends its use and leaves the store open
     * @throws VaultUnavailableException if the database cannot be reached or written, or has tables of a newer version
     */
    public TokenVault vault() {
        return JdbcTokenVault.open(database, () -> {});
    }

    /** Returns the vault of a store that nobody else has: closing one closes the other. */
    TokenVault ownVault() {
        try {
            return JdbcTokenVault.open(database, this::close);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Returns the budgets of this database, their table made if it is missing. Windows follow the clock of the server on
     * PostgreSQL, and that of the machine on SQLite.
     *
     * @return the ledger; closing it ends its use and leaves the store open
     * @throws RevealException if the database cannot be reached or written, or has tables of another version
     */
    public BudgetLedger budgets() {
        return JdbcBudgetLedger.open(database, DatabaseClock.of(database.dialect()));
    }

    /**
     * Returns the sink of the audit trail of this database, its tables made if they are missing. An event is committed
     * durably when {@link AuditSink#write} returns.
     *
     * @return the sink; closing it ends its use and leaves the store open
     * @throws AuditException if the database cannot be reached or written, or has tables of another version
     */
    public AuditSink audit() {
        return JdbcAuditSink.open(database);
    }

    /**
     * Returns the audit trail of this database, to be read. A right to read its tables is enough.
     *
     * @return the trail; it fails when it is read if the tables are missing
     */
    public AuditTrail auditTrail() {
        return AuditTrail.of(new JdbcAuditSource(database));
    }

    /** What the parts of a store work with. */
    Database database() {
        return database;
    }

    /** Closes the connections of this store; what was stored stays. Doing it again does nothing. */
    @Override
    public void close() {
        database.close();
    }

    /** Names nothing of the place but its kind. */
    @Override
    public String toString() {
        return "JdbcStore[" + database.dialect() + "]";
    }
}
