package io.maskwright.vault.jdbc;

import io.maskwright.token.VaultEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through all entries: page by page, or to remove what has expired. */
final class VaultPages {

    /** So many that the work is worth a commit, so few that writers hardly wait. */
    static final int PURGED_AT_ONCE = 1_000;

    private static final String PAGE = "SELECT " + VaultRows.ENTRY
            + " FROM maskwright_vault_token WHERE domain_id = " + VaultState.DOMAIN_ID
            + " AND token > ? ORDER BY token LIMIT ?";

    private static final String PURGE = "DELETE FROM maskwright_vault_token WHERE (domain_id, token) IN"
            + " (SELECT domain_id, token FROM maskwright_vault_token WHERE expires_at < ?"
            + " ORDER BY expires_at, domain_id, token LIMIT " + PURGED_AT_ONCE + ")";

    List<VaultEntry> page(Connection connection, String domain, @Nullable String after, int limit) throws SQLException {
        List<VaultEntry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setString(1, domain);
            select.setString(2, after == null ? "" : after);
            select.setInt(3, limit);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(VaultRows.entry(rows));
                }
            }
        }
        return entries;
    }

    int purge(Connection connection, Instant expiredBefore) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(PURGE)) {
            delete.setLong(1, expiredBefore.toEpochMilli());
            return delete.executeUpdate();
        }
    }
}
