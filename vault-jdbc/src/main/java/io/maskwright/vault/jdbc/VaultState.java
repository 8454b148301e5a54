package io.maskwright.vault.jdbc;

import io.maskwright.token.IndexKey;
import io.maskwright.token.OpaqueBytes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a vault knows besides entries: its domains, and whether it is frozen. */
final class VaultState {

    /** The name of a domain in place of its number. */
    static final String DOMAIN_ID = "(SELECT id FROM maskwright_vault_domain WHERE name = ?)";

    private final Dialect dialect;

    VaultState(Dialect dialect) {
        this.dialect = dialect;
    }

    Optional<IndexKey> indexKey(Connection connection, String domain) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT index_key, key_version FROM maskwright_vault_domain WHERE name = ?")) {
            select.setString(1, domain);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new IndexKey(OpaqueBytes.of(rows.getBytes(1)), rows.getInt(2)))
                        : Optional.empty();
            }
        }
    }

    /** In a write transaction. */
    IndexKey putIndexKeyIfAbsent(Connection connection, String domain, IndexKey candidate) throws SQLException {
        Optional<IndexKey> standing = indexKey(connection, domain);
        if (standing.isPresent()) {
            return standing.get();
        }
        // A domain that begins in a vault where no token can be stored would begin twice.
        requireWritable(connection);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO maskwright_vault_domain"
                + " (name, index_key, key_version) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, domain);
            insert.setBytes(2, candidate.wrapped().toArray());
            insert.setInt(3, candidate.keyVersion());
            insert.executeUpdate();
        }
        return indexKey(connection, domain).orElseThrow(() -> new StoreFailure(Fault.FAILED));
    }

    boolean replaceIndexKey(Connection connection, String domain, IndexKey expected, IndexKey replacement)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE maskwright_vault_domain"
                + " SET index_key = ?, key_version = ? WHERE name = ? AND index_key = ? AND key_version = ?")) {
            update.setBytes(1, replacement.wrapped().toArray());
            update.setInt(2, replacement.keyVersion());
            update.setString(3, domain);
            update.setBytes(4, expected.wrapped().toArray());
            update.setInt(5, expected.keyVersion());
            return update.executeUpdate() == 1;
        }
    }

    Set<String> domains(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT name FROM maskwright_vault_domain");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return Set.copyOf(names);
    }

    /** Waits for writers that are at it; those that come later find the vault frozen. In a write transaction. */
    void freeze(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE maskwright_vault_state SET frozen_at = ? WHERE frozen_at IS NULL")) {
            update.setLong(1, Instant.now().toEpochMilli());
            update.executeUpdate();
        }
    }

    boolean isFrozen(Connection connection) throws SQLException {
        return isFrozen(connection, "SELECT frozen_at FROM maskwright_vault_state");
    }

    /** Makes sure that nobody freezes the vault before the end of this transaction. */
    void requireWritable(Connection connection) throws SQLException {
        String lock = dialect == Dialect.SQLITE ? "" : " FOR SHARE";
        if (isFrozen(connection, "SELECT frozen_at FROM maskwright_vault_state" + lock)) {
            throw new StoreFailure(Fault.FROZEN);
        }
    }

    /** Returns the number of a domain to write to. */
    static int requireDomain(Connection connection, String domain) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id FROM maskwright_vault_domain WHERE name = ?")) {
            select.setString(1, domain);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new StoreFailure(Fault.FAILED, "has no index key of the domain " + domain);
                }
                return rows.getInt(1);
            }
        }
    }

    private static boolean isFrozen(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                throw new StoreFailure(Fault.SCHEMA);
            }
            rows.getLong(1);
            return !rows.wasNull();
        }
    }
}
