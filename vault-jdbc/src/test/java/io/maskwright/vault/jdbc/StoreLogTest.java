package io.maskwright.vault.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.VaultUnavailableException;
import io.maskwright.key.KeyUse;
import io.maskwright.token.DomainVaults;
import io.maskwright.token.StoreReference;
import io.maskwright.token.TokenOpener;
import io.maskwright.token.TokenVault;
import io.maskwright.token.Tokeniser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What drivers log where everything is logged: tokens perhaps, but no value and no password in any form. */
class StoreLogTest {

    private static final String VALUE = "canary-13812345678";
    private static final String PASSWORD = "canary-password";

    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final StringBuffer logged = new StringBuffer();
    private final Handler capture = new Handler() {
        @Override
        public void publish(LogRecord event) {
            logged.append(new SimpleFormatter().format(event)).append('\n');
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @TempDir
    Path folder;

    @BeforeEach
    void logAll() {
        capture.setLevel(Level.ALL);
        root.addHandler(capture);
        root.setLevel(Level.ALL);
    }

    @AfterEach
    void logAsBefore() {
        root.setLevel(before);
        root.removeHandler(capture);
    }

    private void tokeniseAndOpen(StoreReference place) {
        DomainVaults vaults = DomainVaults.of(
                Map.of(SoakPlace.DOMAIN, "v"), Map.of("v", () -> new JdbcTokenVaultProvider().open(place)));
        try (vaults) {
            String token = Tokeniser.builder(SoakPlace.keys(KeyUse.PROTECT), vaults, SoakPlace.DOMAIN)
                    .build()
                    .tokenise(VALUE, VALUE + "-binding");
            assertThat(TokenOpener.of(SoakPlace.keys(KeyUse.REVEAL), vaults, SoakPlace.DOMAIN)
                            .open(token, VALUE + "-binding")
                            .value())
                    .isEqualTo(VALUE);
        }
    }

    private void holdsNothing() {
        for (String secret : List.of(VALUE, PASSWORD, "canary")) {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            assertThat(logged.toString())
                    .doesNotContain(secret)
                    .doesNotContainIgnoringCase(HexFormat.of().formatHex(bytes))
                    .doesNotContain(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        }
    }

    @Test
    void everythingLoggedOnSqlite_tellsNoValue() {
        tokeniseAndOpen(StoreReference.of("jdbc:sqlite:" + folder.resolve("store.db")));
        holdsNothing();
    }

    @Test
    void everythingLoggedOnPostgres_tellsNeitherValueNorPassword() throws Exception {
        PostgresServer.addUserWithPassword("logged", PASSWORD);
        StoreReference schema = PostgresServer.newSchema();
        PostgresServer.run(
                "postgres",
                "GRANT ALL ON SCHEMA " + schema.url().substring(schema.url().indexOf('=') + 1) + " TO logged");
        logged.setLength(0);
        tokeniseAndOpen(new StoreReference(schema.url(), "logged", PASSWORD::toCharArray));
        StoreReference wrong = new StoreReference(schema.url(), "logged", "canary-wrong"::toCharArray);
        assertThatThrownBy(() -> TokenVault.open(wrong)).isInstanceOf(VaultUnavailableException.class);
        // The driver does log: otherwise this would show nothing.
        assertThat(logged).contains("maskwright_vault_token");
        assertThat(DriverManager.getLogWriter()).isNull();
        holdsNothing();
    }
}
