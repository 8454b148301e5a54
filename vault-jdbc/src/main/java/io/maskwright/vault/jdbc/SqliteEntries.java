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
import java.util.function.Function;

/** Batches on SQLite, where a statement costs little: there is no network to save trips on. */
final class SqliteEntries implements EntryTable {

    /** Keys of one lookup: beyond a hundred nothing is won. */
    private static final int PIECE = 100;

    /** A join that SQLite may not turn round: it would rather read the whole domain than look for many keys. */
    private static final String FIND = " FROM (VALUES " + "(?),".repeat(PIECE - 1)
            + "(?)) wanted CROSS JOIN maskwright_vault_token t ON t.domain_id = " + VaultState.DOMAIN_ID;

    private static final String FIND_FINGERPRINTS =
            "SELECT " + VaultRows.KNOWN + FIND + " AND t.fingerprint = wanted.column1";

    private static final String FIND_TOKENS = "SELECT " + VaultRows.ENTRY + FIND + " AND t.token = wanted.column1";

    private final VaultState state = new VaultState(Dialect.SQLITE);

    @Override
    public List<KnownToken> findByFingerprint(
            Connection connection, String domain, Collection<OpaqueBytes> fingerprints) throws SQLException {
        return find(connection, domain, FIND_FINGERPRINTS, cells(fingerprints, OpaqueBytes::toArray), VaultRows::known);
    }

    @Override
    public List<VaultEntry> findByToken(Connection connection, String domain, Collection<String> tokens)
            throws SQLException {
        return find(connection, domain, FIND_TOKENS, cells(tokens, token -> token), VaultRows::entry);
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <K> Object[] cells(Collection<K> keys, Function<K, Object> cell) {
        return keys.stream().map(cell).toArray();
    }

    /** The last piece is filled up with nulls, which equal nothing, so that one statement serves all. */
    private static <T> List<T> find(Connection connection, String domain, String sql, Object[] keys, Row<T> row)
            throws SQLException {
        List<T> found = new ArrayList<>(keys.length);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(PIECE + 1, domain);
            for (int from = 0; from < keys.length; from += PIECE) {
                for (int i = 0; i < PIECE; i++) {
                    select.setObject(i + 1, from + i < keys.length ? keys[from + i] : null);
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(row.read(rows));
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
                PreparedStatement release = connection.prepareStatement(
                        "UPDATE maskwright_vault_token"
                                + " SET fingerprint = NULL WHERE domain_id = ?1 AND fingerprint = ?2 AND expires_at <= ?3"
                                + " AND NOT EXISTS (SELECT 1 FROM maskwright_vault_token WHERE domain_id = ?1 AND token = ?4)")) {
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

    /** Not for an entry whose token is taken: then nothing new comes in the place of the old one. */
    private static boolean releases(PreparedStatement release, VaultEntry entry) throws SQLException {
        OpaqueBytes fingerprint = entry.fingerprint();
        if (fingerprint == null) {
            return false;
        }
        release.setBytes(2, fingerprint.toArray());
        release.setString(4, entry.token());
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
