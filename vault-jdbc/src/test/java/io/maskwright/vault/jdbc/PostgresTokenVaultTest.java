package io.maskwright.vault.jdbc;

import io.maskwright.testkit.TokenVaultContract;
import io.maskwright.token.StoreReference;
import io.maskwright.token.TokenVault;

class PostgresTokenVaultTest extends TokenVaultContract {

    private final StoreReference place = PostgresServer.newSchema();

    @Override
    protected TokenVault open() {
        return new JdbcTokenVaultProvider().open(place);
    }
}
