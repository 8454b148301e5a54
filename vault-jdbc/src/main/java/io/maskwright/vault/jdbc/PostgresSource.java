package io.maskwright.vault.jdbc;

import io.maskwright.key.PasswordSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Connects to PostgreSQL and makes sure that a commit of the session waits for the disk. */
final class PostgresSource extends ConnectionSource {

    private final String url;
    private final @Nullable String user;
    private final @Nullable PasswordSource password;
    private final Patience patience;

    PostgresSource(String url, @Nullable String user, @Nullable PasswordSource password, Patience patience) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.patience = patience;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = DriverManager.getConnection(url, properties());
        try {
            prepare(connection, patience);
            return connection;
        } catch (SQLException | RuntimeException e) {
            giveUp(connection);
            throw e;
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        // Parameters of the URL win over these, but for the password and the detail, which it cannot hold.
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("socketTimeout", "120");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "maskwright");
        // What the server says of a failed row holds the row.
        properties.setProperty("logServerErrorDetail", "false");
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            // Asked for at each connection, so that it may change while the process runs.
            char[] characters = password.password();
            properties.setProperty("password", new String(characters));
            Arrays.fill(characters, '\0');
        }
        return properties;
    }

    /** A stricter setting, such as waiting for a standby to apply, stays. */
    static void prepare(Connection connection, Patience patience) throws SQLException {
        String settings = "SELECT set_config('synchronous_commit', CASE WHEN current_setting('synchronous_commit')"
                + " IN ('off', 'local') THEN 'on' ELSE current_setting('synchronous_commit') END, false),"
                + " set_config('lock_timeout', '" + patience.lockMillis() + "', false),"
                + " set_config('default_transaction_isolation', 'read committed', false),"
                + " current_setting('fsync')";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(settings)) {
            rows.next();
            if ("off".equals(rows.getString(1)) || !"on".equals(rows.getString(4))) {
                throw new StoreFailure(Fault.NOT_DURABLE, "does not write durably: the server runs with fsync = off");
            }
        }
    }
}
