package io.maskwright.testkit;

import io.maskwright.export.spi.Source;
import java.util.List;

class PostgresQueryTest extends SourceContract {

    @Override
    protected Source source(List<List<String>> rows) {
        return ContractDatabase.postgres().source(rows);
    }
}
