package io.maskwright.vault.jdbc;

import io.maskwright.token.KnownToken;
import io.maskwright.token.OpaqueBytes;
import io.maskwright.token.VaultEntry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries as rows: which columns in which order, and which entries first. */
final class VaultRows {

    static final String KNOWN = "fingerprint, token, expires_at";
    static final String ENTRY = "token, fingerprint, value, key_version, created_at, expires_at";

    /** Two writers that lock in one order never wait for each other in a ring. */
    private static final Comparator<VaultEntry> LOCK_ORDER = Comparator.comparing(
                    VaultEntry::fingerprint, Comparator.nullsLast(Comparator.<OpaqueBytes>naturalOrder()))
            .thenComparing(VaultEntry::token);

    private VaultRows() {}

    static List<VaultEntry> inLockOrder(List<VaultEntry> entries) {
        return entries.stream().sorted(LOCK_ORDER).toList();
    }

    static KnownToken known(ResultSet row) throws SQLException {
        return new KnownToken(OpaqueBytes.of(row.getBytes(1)), row.getString(2), time(row, 3));
    }

    static VaultEntry entry(ResultSet row) throws SQLException {
        byte[] fingerprint = row.getBytes(2);
        return new VaultEntry(
                row.getString(1),
                fingerprint == null ? null : OpaqueBytes.of(fingerprint),
                OpaqueBytes.of(row.getBytes(3)),
                row.getInt(4),
                Instant.ofEpochMilli(row.getLong(5)),
                time(row, 6));
    }

    /** Sets the parameters from one on, in the order of {@link #ENTRY}. */
    static void set(PreparedStatement statement, int from, VaultEntry entry) throws SQLException {
        OpaqueBytes fingerprint = entry.fingerprint();
        Instant expiry = entry.expiresAt();
        statement.setString(from, entry.token());
        statement.setBytes(from + 1, fingerprint == null ? null : fingerprint.toArray());
        statement.setBytes(from + 2, entry.value().toArray());
        statement.setInt(from + 3, entry.keyVersion());
        statement.setLong(from + 4, entry.createdAt().toEpochMilli());
        statement.setObject(from + 5, expiry == null ? null : expiry.toEpochMilli());
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
