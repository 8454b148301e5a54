package io.maskwright.vault.jdbc;

import io.maskwright.reveal.BudgetLedger;
import io.maskwright.testkit.BudgetLedgerContract;
import io.maskwright.token.StoreReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PostgresBudgetLedgerTest extends BudgetLedgerContract {

    private final StoreReference place = PostgresServer.newSchema();

    private JdbcStore store;

    @BeforeEach
    void openStore() {
        store = JdbcStore.open(place);
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
