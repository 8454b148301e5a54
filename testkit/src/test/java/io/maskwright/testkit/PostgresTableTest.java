package io.maskwright.testkit;

import io.maskwright.export.spi.Target;
import java.util.List;

class PostgresTableTest extends TargetContract {

    private final ContractDatabase database = ContractDatabase.postgres();

    @Override
    protected Target target() {
        return database.target();
    }

    @Override
    protected List<List<String>> published() {
        return database.rows();
    }
}
