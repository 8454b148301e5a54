package io.maskwright.vault.jdbc;

import java.util.List;

/** The tables of a vault; docs/vault.md tells what each column is. */
final class VaultTables {

    private static final String INDEXES_FINGERPRINT = "CREATE UNIQUE INDEX maskwright_vault_token_fingerprint"
            + " ON maskwright_vault_token (domain_id, fingerprint)";

    /** Only of entries that end: it costs nothing where none does. */
    private static final String INDEXES_EXPIRY = "CREATE INDEX maskwright_vault_token_expiry"
            + " ON maskwright_vault_token (expires_at) WHERE expires_at IS NOT NULL";

    private static final String STATE = "CREATE TABLE maskwright_vault_state"
            + " (only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1), frozen_at BIGINT)";

    private static final String STATE_ROW = "INSERT INTO maskwright_vault_state (only_row, frozen_at) VALUES (1, NULL)";

    static final SchemaPart PART = new SchemaPart(
            "vault",
            1,
            List.of(
                    STATE,
                    STATE_ROW,
                    "CREATE TABLE maskwright_vault_domain (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,"
                            + " index_key BLOB NOT NULL, key_version INTEGER NOT NULL)",
                    "CREATE TABLE maskwright_vault_token (domain_id INTEGER NOT NULL, token TEXT NOT NULL,"
                            + " fingerprint BLOB, value BLOB NOT NULL, key_version INTEGER NOT NULL,"
                            + " created_at INTEGER NOT NULL, expires_at INTEGER,"
                            + " PRIMARY KEY (domain_id, token))",
                    INDEXES_FINGERPRINT,
                    INDEXES_EXPIRY),
            List.of(
                    STATE,
                    STATE_ROW,
                    "CREATE TABLE maskwright_vault_domain (id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                            + " name TEXT COLLATE \"C\" NOT NULL UNIQUE, index_key BYTEA NOT NULL,"
                            + " key_version INTEGER NOT NULL)",
                    "CREATE TABLE maskwright_vault_token (domain_id INTEGER NOT NULL,"
                            + " token TEXT COLLATE \"C\" NOT NULL, fingerprint BYTEA, value BYTEA NOT NULL,"
                            + " key_version INTEGER NOT NULL, created_at BIGINT NOT NULL, expires_at BIGINT,"
                            + " PRIMARY KEY (domain_id, token))",
                    INDEXES_FINGERPRINT,
                    INDEXES_EXPIRY));

    private VaultTables() {}
}
