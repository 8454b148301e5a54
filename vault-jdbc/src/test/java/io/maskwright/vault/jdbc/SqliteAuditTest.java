package io.maskwright.vault.jdbc;

import io.maskwright.token.StoreReference;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteAuditTest extends JdbcAuditContract {

    @TempDir
    Path folder;

    @Override
    StoreReference place() {
        return StoreReference.of("jdbc:sqlite:" + folder.resolve("store.db"));
    }
}
