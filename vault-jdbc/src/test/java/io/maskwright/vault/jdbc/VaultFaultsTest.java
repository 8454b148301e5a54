package io.maskwright.vault.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.VaultUnavailableException;
import io.maskwright.token.IndexKey;
import io.maskwright.token.OpaqueBytes;
import io.maskwright.token.StoreReference;
import io.maskwright.token.TokenVault;
import io.maskwright.token.VaultEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
        return new TrickyConnections(connections(), moment, times);
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
    void answerLostAfterCommit_indexKeyIsFoundToBeReplaced() {
        vault().close();
        TrickyConnections tricky = tricky(TrickyConnections.Moment.COMMIT, 1);
        try (JdbcStore store = JdbcStore.of(tricky.source(), SHORT);
                TokenVault vault = store.vault()) {
            IndexKey before = vault.indexKey(Entries.DOMAIN).orElseThrow();
            IndexKey after = new IndexKey(OpaqueBytes.of(new byte[] {2}), 2);
            assertThat(vault.replaceIndexKey(Entries.DOMAIN, before, after)).isTrue();
            assertThat(tricky.remaining()).isZero();
            assertThat(vault.indexKey(Entries.DOMAIN)).contains(after);
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

    private ConnectionSource connections() {
        StoreReference place = place();
        return StoreUrl.dialect(place.url()) == Dialect.SQLITE
                ? new SqliteSource(StoreUrl.file(place.url()), SHORT)
                : new PostgresSource(place.url(), place.user(), place.password(), SHORT);
    }

    /** What is stored would be gone when the owner of the transaction rolls it back, and the token already handed out. */
    @Test
    void connectionsInsideATransaction_areRefused() {
        vault().close();
        ConnectionSource real = connections();
        ConnectionSource manual = new ConnectionSource() {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = real.getConnection();
                connection.setAutoCommit(false);
                return connection;
            }
        };
        try (JdbcStore store = JdbcStore.of(manual, SHORT)) {
            refuses(store::vault, "needs connections in auto-commit mode");
        }
    }

    @Test
    void sourceThatThrowsWhatItLikes_isToldInOurWords() {
        ConnectionSource real = connections();
        AtomicInteger calls = new AtomicInteger();
        ConnectionSource failing = new ConnectionSource() {
            @Override
            public Connection getConnection() throws SQLException {
                if (calls.incrementAndGet() > 2) {
                    throw new IllegalStateException(Entries.CANARY);
                }
                return real.getConnection();
            }
        };
        try (JdbcStore store = JdbcStore.of(failing, SHORT);
                TokenVault vault = store.vault()) {
            refuses(vault::domains, "cannot be reached");
        }
    }

    /** Two purge at once, and each goes on until nothing is left. */
    @Test
    void purgersAtOnce_removeEachEntryOnce() throws Exception {
        Instant end = Entries.NOW.plusMillis(1);
        List<VaultEntry> ending = new ArrayList<>();
        for (VaultEntry entry : Entries.some(0, 5_500)) {
            ending.add(new VaultEntry(entry.token(), entry.fingerprint(), entry.value(), 1, Entries.NOW, end));
        }
        try (TokenVault vault = vault();
                TokenVault other = vault()) {
            vault.put(Entries.DOMAIN, ending, Entries.NOW);
            CompletableFuture<Long> there = CompletableFuture.supplyAsync(() -> other.purge(end.plusMillis(1)));
            long here = vault.purge(end.plusMillis(1));
            assertThat(here + there.get(30, TimeUnit.SECONDS)).isEqualTo(5_500);
            assertThat(vault.page(Entries.DOMAIN, null, 10)).isEmpty();
        }
    }

    @Test
    void interruptedThread_storesOrFailsAndStaysInterrupted() {
        try (TokenVault vault = vault()) {
            Thread.currentThread().interrupt();
            Set<String> stored = Set.of();
            try {
                stored = vault.put(Entries.DOMAIN, Entries.some(0, 3), Entries.NOW);
            } catch (VaultUnavailableException e) {
                assertThat(e).hasNoCause().hasMessageNotContaining(Entries.CANARY);
            }
            assertThat(Thread.interrupted()).isTrue();
            assertThat(vault.findByToken(Entries.DOMAIN, stored)).hasSameSizeAs(stored);
            assertThat(vault.page(Entries.DOMAIN, null, 10)).hasSize(stored.size());
        } finally {
            Thread.interrupted();
        }
    }

    /** More threads than connections, all at once. */
    @Test
    void moreThreadsThanConnections_allCome() throws Exception {
        try (TokenVault vault = vault()) {
            List<CompletableFuture<Set<String>>> puts = new ArrayList<>();
            ExecutorService threads = Executors.newFixedThreadPool(40);
            for (int i = 0; i < 40; i++) {
                int from = i * 10;
                puts.add(CompletableFuture.supplyAsync(
                        () -> vault.put(Entries.DOMAIN, Entries.some(from, 10), Entries.NOW), threads));
            }
            for (CompletableFuture<Set<String>> put : puts) {
                assertThat(put.get(30, TimeUnit.SECONDS)).hasSize(10);
            }
            threads.shutdown();
        }
    }

    /** New writers do not keep pushing in before whoever freezes. */
    @Test
    void freezingAmongBusyWriters_comesThrough() throws Exception {
        try (TokenVault vault = vault()) {
            ExecutorService threads = Executors.newFixedThreadPool(6);
            AtomicInteger next = new AtomicInteger();
            List<CompletableFuture<Void>> writing = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                writing.add(CompletableFuture.runAsync(
                        () -> {
                            while (true) {
                                vault.put(Entries.DOMAIN, Entries.some(next.getAndAdd(20), 20), Entries.NOW);
                            }
                        },
                        threads));
            }
            Thread.sleep(300);
            vault.freeze();
            for (CompletableFuture<Void> writer : writing) {
                assertThat(writer.handle((done, failure) -> failure).get(30, TimeUnit.SECONDS))
                        .hasMessageContaining("is frozen");
            }
            threads.shutdown();
        }
    }
}
