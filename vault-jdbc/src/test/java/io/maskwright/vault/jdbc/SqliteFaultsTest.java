package io.maskwright.vault.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.token.StoreReference;
import io.maskwright.token.TokenVault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class SqliteFaultsTest extends VaultFaultsTest {

    @TempDir
    Path folder;

    @Override
    StoreReference place() {
        return StoreReference.of("jdbc:sqlite:" + folder.resolve("tokens.db"));
    }

    private Connection raw() throws SQLException {
        return DriverManager.getConnection(place().url());
    }

    @Override
    void administer(String sql) {
        try (Connection connection = raw()) {
            Dialect.run(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A store whose connections get one more setting. */
    private TokenVault vaultWith(String pragma) {
        DataSource source = new ConnectionSource() {
            private final ConnectionSource real = new SqliteSource(folder.resolve("tokens.db"), SHORT);

            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = real.getConnection();
                Dialect.run(connection, pragma);
                return connection;
            }
        };
        return JdbcStore.of(source, SHORT).vault();
    }

    @Test
    void fullFile_isToldAndNothingIsStored() {
        try (TokenVault vault = vault()) {
            vault.put(Entries.DOMAIN, Entries.some(0, 1), Entries.NOW);
        }
        try (TokenVault vault = vaultWith("PRAGMA max_page_count = 20")) {
            refuses(() -> vault.put(Entries.DOMAIN, Entries.some(100, 5_000), Entries.NOW), "is full");
            assertThat(vault.page(Entries.DOMAIN, null, 10)).hasSize(1);
        }
    }

    @Test
    void readOnlyConnection_isTold() {
        vault().close();
        try (TokenVault vault = vaultWith("PRAGMA query_only = 1")) {
            refuses(() -> vault.put(Entries.DOMAIN, Entries.some(0, 3), Entries.NOW), "is read-only");
        }
    }

    @Test
    void lockHeldByAnother_isToldInTime() throws Exception {
        try (TokenVault vault = vault();
                Connection other = raw()) {
            Dialect.run(other, "BEGIN IMMEDIATE");
            refuses(() -> vault.put(Entries.DOMAIN, Entries.some(0, 3), Entries.NOW), "is locked by another writer");
            Dialect.run(other, "COMMIT");
            assertThat(vault.put(Entries.DOMAIN, Entries.some(0, 3), Entries.NOW))
                    .hasSize(3);
        }
    }

    @Test
    void fileOfAnotherKind_isTold() throws IOException {
        Files.writeString(folder.resolve("tokens.db"), Entries.CANARY.repeat(1_000), StandardCharsets.UTF_8);
        refuses(() -> vault().close(), "is damaged or is no such database");
    }

    @Test
    void damagedPages_areTold() throws IOException {
        try (TokenVault vault = vault()) {
            vault.put(Entries.DOMAIN, Entries.some(0, 2_000), Entries.NOW);
        }
        Path file = folder.resolve("tokens.db");
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 4_096 * 2, bytes.length, (byte) 0x5a);
        Files.write(file, bytes);
        refuses(
                () -> vault().put(Entries.DOMAIN, Entries.some(5_000, 3), Entries.NOW),
                "is damaged or is no such database");
    }

    @Test
    void missingFolder_isTold() {
        StoreReference nowhere =
                StoreReference.of("jdbc:sqlite:" + folder.resolve("none").resolve("tokens.db"));
        refuses(() -> JdbcStore.open(nowhere, SHORT).ownVault(), "cannot be made: its folder does not exist");
    }

    @Test
    void newFile_isForItsOwnerAlone() throws IOException {
        try (TokenVault vault = vault()) {
            vault.put(Entries.DOMAIN, Entries.some(0, 3), Entries.NOW);
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).hasSize(3).allSatisfy(file -> assertThat(
                                PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
            }
        }
    }

    /** A kill does not show what a power cut would: so the settings are looked at. */
    @Test
    void connections_waitForTheDisk() {
        vault().close();
        SQLiteDataSource plain = new SQLiteDataSource();
        plain.setUrl(place().url());
        try (JdbcStore own = JdbcStore.open(place(), SHORT);
                JdbcStore borrowed = JdbcStore.of(plain, SHORT)) {
            for (JdbcStore store : List.of(own, borrowed)) {
                assertThat(setting(store, "synchronous")).isEqualTo("2");
                assertThat(setting(store, "fullfsync")).isEqualTo("1");
                assertThat(setting(store, "checkpoint_fullfsync")).isEqualTo("1");
                assertThat(setting(store, "journal_mode")).isEqualTo("wal");
            }
        }
    }

    private static String setting(JdbcStore store, String name) {
        return store.database().reading(connection -> {
            try (var rows = connection.createStatement().executeQuery("PRAGMA " + name)) {
                rows.next();
                return rows.getString(1);
            }
        });
    }
}
