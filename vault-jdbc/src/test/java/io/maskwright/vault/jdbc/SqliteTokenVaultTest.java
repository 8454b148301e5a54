package io.maskwright.vault.jdbc;

import io.maskwright.testkit.TokenVaultContract;
import io.maskwright.token.StoreReference;
import io.maskwright.token.TokenVault;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteTokenVaultTest extends TokenVaultContract {

    @TempDir
    Path folder;

    @Override
    protected TokenVault open() {
        return new JdbcTokenVaultProvider().open(StoreReference.of("jdbc:sqlite:" + folder.resolve("tokens.db")));
    }
}
