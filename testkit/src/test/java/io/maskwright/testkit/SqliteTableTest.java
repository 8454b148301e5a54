package io.maskwright.testkit;

import io.maskwright.export.spi.Target;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class SqliteTableTest extends TargetContract {

    @TempDir
    static Path folder;

    private final ContractDatabase database = ContractDatabase.sqlite(folder);

    @Override
    protected Target target() {
        return database.target();
    }

    @Override
    protected List<List<String>> published() {
        return database.rows();
    }
}
