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
import org.jspecify.annotations.Nullable;

/** Batches on PostgreSQL: each is one statement with arrays as parameters, so one round trip. */
final class PostgresEntries implements EntryTable {

    private static final String WHERE = " FROM maskwright_vault_token WHERE domain_id = " + VaultState.DOMAIN_ID;

    /** The locks make one wait who freezes the vault, or wants the domain alone; a frozen vault takes nothing. */
    private static final String INSERT = "INSERT INTO maskwright_vault_token (domain_id, " + VaultRows.ENTRY + ")"
            + " SELECT place.id, new.* FROM (SELECT d.id FROM maskwright_vault_domain d, maskwright_vault_state s"
            + " WHERE d.name = ? AND s.frozen_at IS NULL FOR SHARE) place,"
            + " unnest(?::text[], ?::bytea[], ?::bytea[], ?::integer[], ?::bigint[], ?::bigint[]) new"
            + " ON CONFLICT DO NOTHING RETURNING token";

    /** Not for an entry whose token is taken: then nothing new comes in the place of the old one. */
    private static final String RELEASE = "UPDATE maskwright_vault_token SET fingerprint = NULL"
            + " WHERE (domain_id, token) IN (SELECT t.domain_id, t.token"
            + " FROM unnest(?::text[], ?::bytea[]) new (token, fingerprint), maskwright_vault_token t"
            + " WHERE t.domain_id = " + VaultState.DOMAIN_ID + " AND t.fingerprint = new.fingerprint"
            + " AND t.expires_at <= ? AND NOT EXISTS (SELECT 1 FROM maskwright_vault_token taken"
            + " WHERE taken.domain_id = t.domain_id AND taken.token = new.token)"
            + " ORDER BY t.fingerprint FOR UPDATE OF t)";

    private static final String REPLACE = "UPDATE maskwright_vault_token t SET value = new.after,"
            + " key_version = new.key_version FROM unnest(?::text[], ?::bytea[], ?::bytea[], ?::integer[])"
            + " new (token, before, after, key_version) WHERE t.domain_id = " + VaultState.DOMAIN_ID
            + " AND t.token = new.token AND t.value = new.before";

    private final VaultState state = new VaultState(Dialect.POSTGRESQL);

    @Override
    public List<KnownToken> findByFingerprint(
            Connection connection, String domain, Collection<OpaqueBytes> fingerprints) throws SQLException {
        String sql = "SELECT " + VaultRows.KNOWN + WHERE + " AND fingerprint = ANY (?)";
        List<KnownToken> found = new ArrayList<>(fingerprints.size());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, domain);
            new ArrayParameters<>(select, fingerprints).bytes(2, OpaqueBytes::toArray);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(VaultRows.known(rows));
                }
            }
        }
        return found;
    }

    @Override
    public List<VaultEntry> findByToken(Connection connection, String domain, Collection<String> tokens)
            throws SQLException {
        String sql = "SELECT " + VaultRows.ENTRY + WHERE + " AND token = ANY (?)";
        List<VaultEntry> found = new ArrayList<>(tokens.size());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, domain);
            new ArrayParameters<>(select, tokens).texts(2, token -> token);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(VaultRows.entry(rows));
                }
            }
        }
        return found;
    }

    @Override
    public Set<String> putAtOnce(Connection connection, String domain, List<VaultEntry> entries) throws SQLException {
        Set<String> stored = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, domain);
            ArrayParameters<VaultEntry> columns = new ArrayParameters<>(insert, entries);
            columns.texts(2, VaultEntry::token);
            columns.bytes(3, PostgresEntries::fingerprint);
            columns.bytes(4, entry -> entry.value().toArray());
            columns.integers(5, VaultEntry::keyVersion);
            columns.longs(6, entry -> entry.createdAt().toEpochMilli());
            columns.longs(7, PostgresEntries::expiry);
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    stored.add(rows.getString(1));
                }
            }
        }
        return stored;
    }

    @Override
    public Set<String> put(Connection connection, String domain, List<VaultEntry> entries, Instant now, Company company)
            throws SQLException {
        if (company == Company.NONE) {
            clear(connection, domain);
        }
        state.requireWritable(connection);
        VaultState.requireDomain(connection, domain);
        release(connection, domain, entries, now);
        return putAtOnce(connection, domain, entries);
    }

    /** Waits for all that write to the domain, and keeps others out until the end of the transaction. */
    private static void clear(Connection connection, String domain) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT id FROM maskwright_vault_domain WHERE name = ? FOR UPDATE")) {
            lock.setString(1, domain);
            lock.execute();
        }
    }

    private static void release(Connection connection, String domain, List<VaultEntry> entries, Instant now)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(RELEASE)) {
            ArrayParameters<VaultEntry> columns = new ArrayParameters<>(update, entries);
            columns.texts(1, VaultEntry::token);
            columns.bytes(2, PostgresEntries::fingerprint);
            update.setString(3, domain);
            update.setLong(4, now.toEpochMilli());
            update.executeUpdate();
        }
    }

    @Override
    public int replace(Connection connection, String domain, List<Replacement> replacements) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(REPLACE)) {
            ArrayParameters<Replacement> columns = new ArrayParameters<>(update, replacements);
            columns.texts(1, Replacement::token);
            columns.bytes(2, replacement -> replacement.before().toArray());
            columns.bytes(3, replacement -> replacement.after().toArray());
            columns.integers(4, Replacement::keyVersion);
            update.setString(5, domain);
            return update.executeUpdate();
        }
    }

    private static byte @Nullable [] fingerprint(VaultEntry entry) {
        OpaqueBytes fingerprint = entry.fingerprint();
        return fingerprint == null ? null : fingerprint.toArray();
    }

    private static @Nullable Long expiry(VaultEntry entry) {
        Instant expiry = entry.expiresAt();
        return expiry == null ? null : expiry.toEpochMilli();
    }
}
