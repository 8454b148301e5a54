package io.maskwright.benchmarks.vault;

import io.maskwright.token.StoreReference;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A table of values and tokens as one writes it by hand. */
final class PlainJdbcDesk implements VaultDesk {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BITS = 128;

    private final Connection connection;
    private final PreparedStatement find;
    private final PreparedStatement insert;
    private final PreparedStatement open;

    PlainJdbcDesk(StoreReference reference) {
        try {
            connection = reference.user() == null
                    ? DriverManager.getConnection(reference.url())
                    : DriverManager.getConnection(reference.url(), VaultDatabase.USER, VaultDatabase.USER);
            try (Statement setup = connection.createStatement()) {
                if (reference.user() == null) {
                    setup.execute("PRAGMA journal_mode = WAL");
                    setup.execute("PRAGMA synchronous = FULL");
                }
                setup.execute(
                        "CREATE TABLE plain_token (original VARCHAR(100) PRIMARY KEY, token VARCHAR(100) UNIQUE)");
            }
            connection.setAutoCommit(false);
            find = connection.prepareStatement("SELECT token FROM plain_token WHERE original = ?");
            insert = connection.prepareStatement("INSERT INTO plain_token (original, token) VALUES (?, ?)");
            open = connection.prepareStatement("SELECT original FROM plain_token WHERE token = ?");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String[] tokenise(String[] values) {
        String[] tokens = new String[values.length];
        try {
            for (int i = 0; i < values.length; i++) {
                tokens[i] = token(values[i]);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return tokens;
    }

    private String token(String value) throws SQLException {
        find.setString(1, value);
        try (ResultSet found = find.executeQuery()) {
            if (found.next()) {
                return found.getString(1);
            }
        }
        String token = new BigInteger(TOKEN_BITS, RANDOM).toString(Character.MAX_RADIX);
        insert.setString(1, value);
        insert.setString(2, token);
        insert.executeUpdate();
        return token;
    }

    @Override
    public String[] open(String[] tokens) {
        String[] values = new String[tokens.length];
        try {
            for (int i = 0; i < tokens.length; i++) {
                open.setString(1, tokens[i]);
                try (ResultSet found = open.executeQuery()) {
                    found.next();
                    values[i] = found.getString(1);
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
