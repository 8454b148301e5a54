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
    private boolean tried;
    private boolean again;

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
            stored.addAll(database.inTransaction(this::inTransaction));
        }
        return stored;
    }

    private Set<String> atOnce(Connection connection) throws SQLException {
        boolean first = !tried;
        again |= tried;
        tried = true;
        return first ? table.putAtOnce(connection, domain, entries) : Set.of();
    }

    private Set<String> inTransaction(Connection connection) throws SQLException {
        List<VaultEntry> missing = entries.stream()
                .filter(entry -> !stored.contains(entry.token()))
                .toList();
        boolean repeated = again;
        again = true;
        EntryTable.Company company = repeated ? EntryTable.Company.NONE : EntryTable.Company.OTHERS;
        Set<String> found = table.put(connection, domain, missing, now, company);
        if (repeated) {
            // Only now: the attempt before may have been at it on the server until this one was alone.
            found.addAll(mine(connection, missing));
        }
        return found;
    }

    /** Finds what an attempt before has stored without an answer. */
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
