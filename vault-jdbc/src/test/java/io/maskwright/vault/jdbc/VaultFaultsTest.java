package io.maskwright.vault.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.VaultUnavailableException;
import io.maskwright.token.StoreReference;
import io.maskwright.token.TokenVault;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Faults that both databases have. */
abstract class VaultFaultsTest {

    static final Patience SHORT = new Patience(3, 5, 300, 2_000);

    /** The database under test, empty when a test begins. */
    abstract StoreReference place();

    /** Runs a statement as whoever may do anything. */
    abstract void administer(String sql);

    TokenVault vault() {
        return Entries.begun(JdbcStore.open(place(), SHORT).ownVault());
    }

    /** The message says what is the matter, and nothing of what was to be stored. */
    static void refuses(ThrowingCallable call, String words) {
        assertThatThrownBy(call)
                .isInstanceOf(VaultUnavailableException.class)
                .hasMessage("vault " + words)
                .hasNoCause()
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).isEmpty());
    }

    private TrickyConnections tricky(TrickyConnections.Moment moment, int times) {
        StoreReference place = place();
        ConnectionSource real = StoreUrl.dialect(place.url()) == Dialect.SQLITE
                ? new SqliteSource(StoreUrl.file(place.url()), SHORT)
                : new PostgresSource(place.url(), place.user(), place.password(), SHORT);
        return new TrickyConnections(real, moment, times);
    }

    @Test
    void answerLostAfterCommit_entriesAreFoundToBeStored() {
        vault().close();
        for (TrickyConnections.Moment moment : TrickyConnections.Moment.values()) {
            TrickyConnections tricky = tricky(moment, 2);
            int from = moment.ordinal() * 100;
            try (JdbcStore store = JdbcStore.of(tricky.source(), SHORT);
                    TokenVault vault = store.vault()) {
                Set<String> stored = vault.put(Entries.DOMAIN, Entries.some(from, 50), Entries.NOW);
                assertThat(stored).hasSize(50);
                assertThat(vault.page(Entries.DOMAIN, null, 1_000)).hasSize(50 + from / 2);
            }
        }
    }

    @Test
    void connectionsThatKeepBreaking_endInAFailure() {
        vault().close();
        TrickyConnections tricky = tricky(TrickyConnections.Moment.COMMIT, 100);
        try (JdbcStore store = JdbcStore.of(tricky.source(), SHORT);
                TokenVault vault = store.vault()) {
            refuses(vault::freeze, "cannot be reached");
            assertThat(100 - tricky.remaining()).isEqualTo(SHORT.attempts());
        }
    }

    @Test
    void newerTables_areRefused() {
        vault().close();
        administer("UPDATE maskwright_schema SET version = 2");
        refuses(() -> vault().close(), "has tables of the newer version 2, but this release knows version 1");
    }

    @Test
    void missingTable_isToldAndNotMadeAnew() {
        try (TokenVault vault = vault()) {
            administer("DROP TABLE maskwright_vault_token");
            String words = "does not have the tables of this version";
            refuses(() -> vault.put(Entries.DOMAIN, Entries.some(0, 3), Entries.NOW), words);
            refuses(() -> vault.findByToken(Entries.DOMAIN, List.of("t")), words);
        }
    }

    @Test
    void tokensThatNoDatabaseKeeps_areNotFoundAndNotTaken() {
        try (TokenVault vault = vault()) {
            List<String> odd = List.of("a\0b", "\ud800", "x".repeat(2_001), "\u00e9".repeat(1_001));
            assertThat(vault.findByToken(Entries.DOMAIN, odd)).isEmpty();
            for (String token : odd) {
                assertThatThrownBy(() -> vault.put(Entries.DOMAIN, List.of(Entries.entry(token, 1)), Entries.NOW))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageNotContaining(token);
            }
            String longest = "\u00e9".repeat(1_000);
            assertThat(vault.put(Entries.DOMAIN, List.of(Entries.entry(longest, 1)), Entries.NOW))
                    .hasSize(1);
        }
    }

    @Test
    void closedVault_refuses() {
        TokenVault vault = vault();
        vault.close();
        refuses(vault::domains, "is closed");
    }
}
