package io.maskwright.vault.jdbc;

import io.maskwright.token.VaultEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Stores one batch: first what is new, in one statement; where that is not all, the rest in a transaction that takes
 * fingerprints from expired entries. If a connection is lost when nobody can tell whether it had committed, what is found
 * stored exactly as it was to be counts as stored: it was this batch.
 */
final class VaultPut {

    private final Database database;
    private final EntryTable table;
    private final String domain;
    private final List<VaultEntry> entries;
    private final Instant now;
    private final Set<String> stored = new HashSet<>();
    private int attempts;

    VaultPut(Database database, EntryTable table, String domain, List<VaultEntry> entries, Instant now) {
        this.database = database;
        this.table = table;
        this.domain = domain;
        this.entries = VaultRows.inLockOrder(entries);
        this.now = now;
    }

    Set<String> run() {
        if (!entries.isEmpty()) {
            stored.addAll(database.reading(this::atOnce));
        }
        if (stored.size() < entries.size()) {
            // What the statement before may have stored unseen is looked for as well, so its attempts count on.
            attempts--;
            stored.addAll(database.inTransaction(this::inTransaction));
        }
        return stored;
    }

    private Set<String> atOnce(Connection connection) throws SQLException {
        attempts++;
        return table.putAtOnce(connection, domain, entries);
    }

    private Set<String> inTransaction(Connection connection) throws SQLException {
        attempts++;
        List<VaultEntry> missing = entries.stream()
                .filter(entry -> !stored.contains(entry.token()))
                .toList();
        Set<String> now = new HashSet<>(table.put(connection, domain, missing, this.now));
        if (attempts > 1) {
            now.addAll(mine(connection, missing));
        }
        return now;
    }

    private Set<String> mine(Connection connection, List<VaultEntry> missing) throws SQLException {
        Set<VaultEntry> wanted = new HashSet<>(missing);
        List<String> tokens = missing.stream().map(VaultEntry::token).sorted().toList();
        Set<String> mine = new HashSet<>();
        for (VaultEntry entry : table.findByToken(connection, domain, tokens)) {
            if (wanted.contains(entry)) {
                mine.add(entry.token());
            }
        }
        return mine;
    }
}
