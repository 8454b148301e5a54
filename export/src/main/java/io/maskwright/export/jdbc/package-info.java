/**
 * Queries and tables of databases as ends of an export: {@link io.maskwright.export.jdbc.JdbcQuery} is read,
 * {@link io.maskwright.export.jdbc.JdbcTable} is written in one transaction. PostgreSQL and SQLite are known; the drivers
 * come from the application.
 */
@NullMarked
package io.maskwright.export.jdbc;

import org.jspecify.annotations.NullMarked;
