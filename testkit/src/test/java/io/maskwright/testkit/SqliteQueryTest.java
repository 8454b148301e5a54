package io.maskwright.testkit;

import io.maskwright.export.spi.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class SqliteQueryTest extends SourceContract {

    @TempDir
    Path folder;

    @Override
    protected Source source(List<List<String>> rows) {
        return ContractDatabase.sqlite(folder).source(rows);
    }
}
