/** Token vault, reveal budgets and audit trail over JDBC. */
module io.maskwright.vault.jdbc {
    requires static transitive org.jspecify;
    requires transitive io.maskwright.core;
    requires com.zaxxer.hikari;
    requires transitive java.sql;

    provides io.maskwright.token.TokenVaultProvider with
            io.maskwright.vault.jdbc.JdbcTokenVaultProvider;

    // Vaults, ledgers and sinks on SQLite and PostgreSQL.
    exports io.maskwright.vault.jdbc;
}
