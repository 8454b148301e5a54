package io.maskwright.vault.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;

/** The clock that all processes of a database share: that of the server, or of the machine with the file. */
@FunctionalInterface
interface DatabaseClock {

    /** Seconds since 1970. */
    long seconds(Connection connection) throws SQLException;

    static DatabaseClock of(Dialect dialect) {
        return dialect == Dialect.SQLITE
                ? connection -> Clock.systemUTC().instant().getEpochSecond()
                : DatabaseClock::ofServer;
    }

    /** The time of the statement and not that of the transaction, which may have waited for a lock for long. */
    private static long ofServer(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT floor(extract(epoch FROM clock_timestamp()))::bigint");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
