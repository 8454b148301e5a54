/** Token vault, reveal budgets and audit trail over JDBC: SQLite in a file, PostgreSQL for production. */
@NullMarked
package io.maskwright.vault.jdbc;

import org.jspecify.annotations.NullMarked;
