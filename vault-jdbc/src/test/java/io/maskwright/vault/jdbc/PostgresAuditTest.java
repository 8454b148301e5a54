package io.maskwright.vault.jdbc;

import io.maskwright.token.StoreReference;

class PostgresAuditTest extends JdbcAuditContract {

    private final StoreReference place = PostgresServer.newSchema();

    @Override
    StoreReference place() {
        return place;
    }
}
