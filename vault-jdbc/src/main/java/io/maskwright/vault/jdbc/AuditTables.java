package io.maskwright.vault.jdbc;

import java.util.List;

/** The tables of an audit trail: its lines, and one row with the end of its chain, by which writers take turns. */
final class AuditTables {

    static final SchemaPart PART = new SchemaPart("audit", 1, statements("INTEGER"), statements("BIGINT"));

    private AuditTables() {}

    private static List<String> statements(String number) {
        return List.of(
                "CREATE TABLE maskwright_audit (seq " + number + " NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
                        + " line TEXT NOT NULL)",
                "CREATE TABLE maskwright_audit_head (one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), seq " + number
                        + " NOT NULL, hash TEXT NOT NULL)",
                "INSERT INTO maskwright_audit_head (one, seq, hash) VALUES (1, 0, '" + "0".repeat(64) + "')");
    }
}
