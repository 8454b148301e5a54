package io.maskwright.vault.jdbc;

import java.util.List;

/** The table of budgets: one row for each account and window, which holds the latest window and what was used in it. */
final class BudgetTables {

    static final SchemaPart PART = new SchemaPart("budget", 1, statements("INTEGER"), statements("BIGINT"));

    private BudgetTables() {}

    private static List<String> statements(String number) {
        return List.of("CREATE TABLE maskwright_budget (account TEXT NOT NULL, window_seconds " + number + " NOT NULL,"
                + " principal TEXT NOT NULL, purpose TEXT NOT NULL, window_start " + number + " NOT NULL, used "
                + number + " NOT NULL, PRIMARY KEY (account, window_seconds))");
    }
}
