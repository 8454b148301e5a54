package io.maskwright.vault.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Something to do with a connection. May be run again from the start, so it changes nothing but the database. */
@FunctionalInterface
interface Work<T> {

    T run(Connection connection) throws SQLException;
}
