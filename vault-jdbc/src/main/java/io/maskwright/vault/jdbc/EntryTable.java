package io.maskwright.vault.jdbc;

import io.maskwright.token.KnownToken;
import io.maskwright.token.OpaqueBytes;
import io.maskwright.token.TokenVault.Replacement;
import io.maskwright.token.VaultEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The batches of entries, which each database takes in its own way. */
interface EntryTable {

    /** Who may write to the domain at the same time. */
    enum Company {
        /** Anybody: whoever comes second to a token or a fingerprint waits for the first. */
        OTHERS,
        /** Nobody, after writers that drew equal tokens have stopped each other. */
        NONE
    }

    List<KnownToken> findByFingerprint(Connection connection, String domain, Collection<OpaqueBytes> fingerprints)
            throws SQLException;

    List<VaultEntry> findByToken(Connection connection, String domain, Collection<String> tokens) throws SQLException;

    /**
     * Stores what is new in one statement without a transaction around it, where the database can and the vault is not
     * frozen. What it does not report may or may not be there.
     */
    Set<String> putAtOnce(Connection connection, String domain, List<VaultEntry> entries) throws SQLException;

    /** Stores what is new and takes fingerprints from expired entries, in a write transaction. */
    Set<String> put(Connection connection, String domain, List<VaultEntry> entries, Instant now, Company company)
            throws SQLException;

    int replace(Connection connection, String domain, List<Replacement> replacements) throws SQLException;

    static EntryTable of(Dialect dialect) {
        return dialect == Dialect.SQLITE ? new SqliteEntries() : new PostgresEntries();
    }
}
