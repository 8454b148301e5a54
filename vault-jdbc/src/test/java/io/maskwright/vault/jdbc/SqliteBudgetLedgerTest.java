package io.maskwright.vault.jdbc;

import io.maskwright.reveal.BudgetLedger;
import io.maskwright.testkit.BudgetLedgerContract;
import io.maskwright.token.StoreReference;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteBudgetLedgerTest extends BudgetLedgerContract {

    @TempDir
    Path folder;

    private JdbcStore store;

    @BeforeEach
    void openStore() {
        store = JdbcStore.open(StoreReference.of("jdbc:sqlite:" + folder.resolve("store.db")));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Override
    protected BudgetLedger open() {
        return store.budgets();
    }
}
