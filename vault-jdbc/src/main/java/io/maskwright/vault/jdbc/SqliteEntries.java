package io.maskwright.vault.jdbc;

import io.maskwright.token.KnownToken;
import io.maskwright.token.OpaqueBytes;
import io.maskwright.token.TokenVault.Replacement;
import io.maskwright.token.VaultEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Batches on SQLite: row by row with one prepared statement, for there is no network to save trips on. */
final class SqliteEntries implements EntryTable {

    private static final String WHERE = " FROM maskwright_vault_token WHERE domain_id = " + VaultState.DOMAIN_ID;

    private final VaultState state = new VaultState(Dialect.SQLITE);

    @Override
    public List<KnownToken> findByFingerprint(
            Connection connection, String domain, Collection<OpaqueBytes> fingerprints) throws SQLException {
        List<KnownToken> found = new ArrayList<>(fingerprints.size());
        String sql = "SELECT " + VaultRows.KNOWN + WHERE + " AND fingerprint = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, domain);
            for (OpaqueBytes fingerprint : fingerprints) {
                select.setBytes(2, fingerprint.toArray());
                try (ResultSet rows = select.executeQuery()) {
                    if (rows.next()) {
                        found.add(VaultRows.known(rows));
                    }
                }
            }
        }
        return found;
    }

    @Override
    public List<VaultEntry> findByToken(Connection connection, String domain, Collection<String> tokens)
            throws SQLException {
        List<VaultEntry> found = new ArrayList<>(tokens.size());
        String sql = "SELECT " + VaultRows.ENTRY + WHERE + " AND token = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, domain);
            for (String token : tokens) {
                select.setString(2, token);
                try (ResultSet rows = select.executeQuery()) {
                    if (rows.next()) {
                        found.add(VaultRows.entry(rows));
                    }
                }
            }
        }
        return found;
    }

    /** Every write of SQLite is a transaction that other writers wait for: nothing is won. */
    @Override
    public Set<String> putAtOnce(Connection connection, String domain, List<VaultEntry> entries) {
        return Set.of();
    }

    @Override
    public Set<String> put(Connection connection, String domain, List<VaultEntry> entries, Instant now, Company company)
            throws SQLException {
        state.requireWritable(connection);
        int id = VaultState.requireDomain(connection, domain);
        Set<String> stored = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO maskwright_vault_token"
                        + " (domain_id, " + VaultRows.ENTRY + ") VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
                PreparedStatement release = connection.prepareStatement("UPDATE maskwright_vault_token"
                        + " SET fingerprint = NULL WHERE domain_id = ? AND fingerprint = ? AND expires_at <= ?")) {
            insert.setInt(1, id);
            release.setInt(1, id);
            release.setLong(3, now.toEpochMilli());
            for (VaultEntry entry : entries) {
                VaultRows.set(insert, 2, entry);
                boolean isNew = insert.executeUpdate() == 1;
                if (isNew || (releases(release, entry) && insert.executeUpdate() == 1)) {
                    stored.add(entry.token());
                }
            }
        }
        return stored;
    }

    private static boolean releases(PreparedStatement release, VaultEntry entry) throws SQLException {
        OpaqueBytes fingerprint = entry.fingerprint();
        if (fingerprint == null) {
            return false;
        }
        release.setBytes(2, fingerprint.toArray());
        return release.executeUpdate() == 1;
    }

    @Override
    public int replace(Connection connection, String domain, List<Replacement> replacements) throws SQLException {
        int replaced = 0;
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE maskwright_vault_token SET value = ?, key_version = ? WHERE domain_id = " + VaultState.DOMAIN_ID
                        + " AND token = ? AND value = ?")) {
            update.setString(3, domain);
            for (Replacement replacement : replacements) {
                update.setBytes(1, replacement.after().toArray());
                update.setInt(2, replacement.keyVersion());
                update.setString(4, replacement.token());
                update.setBytes(5, replacement.before().toArray());
                replaced += update.executeUpdate();
            }
        }
        return replaced;
    }
}
