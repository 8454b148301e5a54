package io.maskwright.vault.jdbc;

import io.maskwright.audit.AuditException;
import io.maskwright.audit.AuditLine;
import io.maskwright.audit.AuditSink;
import io.maskwright.audit.ChainHead;
import io.maskwright.audit.RevealEvent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

/** Writes events to a table, each tied to the one before. Who holds the row with the head is alone. */
final class JdbcAuditSink implements AuditSink {

    private final Database database;
    private volatile boolean closed;

    private JdbcAuditSink(Database database) {
        this.database = database;
    }

    static JdbcAuditSink open(Database database) {
        try {
            database.ensure(AuditTables.PART);
        } catch (StoreFailure e) {
            throw failed(e);
        }
        return new JdbcAuditSink(database);
    }

    static AuditException failed(StoreFailure e) {
        return new AuditException("audit store " + e.words());
    }

    @Override
    public Durability durability() {
        return Durability.DURABLE;
    }

    @Override
    public void write(RevealEvent event) {
        Objects.requireNonNull(event, "event must not be null");
        if (closed) {
            throw new AuditException("audit store is closed");
        }
        try {
            database.inTransaction(connection -> append(connection, event));
        } catch (StoreFailure e) {
            throw failed(e);
        }
    }

    private static boolean append(Connection connection, RevealEvent event) throws SQLException {
        // Locked before anything else is read: READ COMMITTED shows then what the writer before has committed.
        ChainHead head = lockedHead(connection);
        Optional<String> before = line(connection, event);
        if (before.isPresent()) {
            requireSame(before.get(), event);
            return true;
        }
        AuditLine line = AuditLine.of(head, event);
        insert(connection, line);
        moveHead(connection, line.head());
        return true;
    }

    private static ChainHead lockedHead(Connection connection) throws SQLException {
        // An update locks on both databases; the row keeps what it has.
        try (PreparedStatement lock = connection.prepareStatement(
                "UPDATE maskwright_audit_head SET seq = seq WHERE one = 1 RETURNING seq, hash")) {
            return head(lock);
        }
    }

    static ChainHead head(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            if (!rows.next() || rows.getLong(1) < 0 || !ChainHead.isHash(String.valueOf(rows.getString(2)))) {
                throw new StoreFailure(Fault.DAMAGED, "has lost the head of the audit trail");
            }
            return new ChainHead(rows.getLong(1), rows.getString(2));
        }
    }

    private static Optional<String> line(Connection connection, RevealEvent event) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT line FROM maskwright_audit WHERE id = ?")) {
            select.setString(1, event.id().toString());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** A commit whose answer was lost is done again; any other event of the same id would be lost in silence. */
    private static void requireSame(String line, RevealEvent event) {
        Optional<AuditLine> stored = AuditLine.read(line.getBytes(StandardCharsets.UTF_8));
        if (stored.isEmpty() || !stored.get().event().equals(event)) {
            throw new AuditException("audit store has another event of the same id");
        }
    }

    private static void insert(Connection connection, AuditLine line) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO maskwright_audit (seq, id, line) VALUES (?, ?, ?)")) {
            insert.setLong(1, line.seq());
            insert.setString(2, line.event().id().toString());
            insert.setString(3, line.text());
            insert.executeUpdate();
        }
    }

    private static void moveHead(Connection connection, ChainHead head) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE maskwright_audit_head SET seq = ?, hash = ? WHERE one = 1")) {
            update.setLong(1, head.seq());
            update.setString(2, head.hash());
            update.executeUpdate();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
