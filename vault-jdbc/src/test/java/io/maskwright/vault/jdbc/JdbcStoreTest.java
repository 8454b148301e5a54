package io.maskwright.vault.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.token.StoreReference;
import io.maskwright.token.TokenVault;
import io.maskwright.token.TokenVaultProvider;
import io.maskwright.token.VaultEntry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcStoreTest {

    @TempDir
    Path folder;

    private List<StoreReference> places() {
        return List.of(StoreReference.of("jdbc:sqlite:" + folder.resolve("store.db")), PostgresServer.newSchema());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:canary",
                "sqlite:canary",
                "",
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:file:canary",
                "jdbc:sqlite:canary?synchronous=OFF",
                "jdbc:postgresql://user:canary@host/database",
                "jdbc:postgresql://host/database?password=canary",
                "jdbc:postgresql://host/database?user=u&PassWord=canary",
                "jdbc:postgresql://host/database?sslpassword=canary",
                "jdbc:postgresql://host/database?socketFactory=canary",
                "jdbc:postgresql://host/database?options=-c%20canary"
            })
    void urlThatIsNotAllowed_isRefusedAndNotRepeated(String url) {
        assertThatThrownBy(() -> JdbcStore.open(StoreReference.of(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("url ")
                .hasMessageNotContaining("canary")
                .hasNoCause();
    }

    @Test
    void emptyDatabaseOpenedByManyAtOnce_isMadeOnce() {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (StoreReference place : places()) {
                List<CompletableFuture<Boolean>> openings = IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> isFrozen(place), threads))
                        .toList();
                assertThat(openings)
                        .allSatisfy(opening -> assertThat(opening.join()).isFalse());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isFrozen(StoreReference place) {
        try (TokenVault vault = new JdbcTokenVaultProvider().open(place)) {
            return vault.isFrozen();
        }
    }

    @Test
    void purgeOfMoreThanOnePiece_removesAll() {
        Instant end = Entries.NOW.plusMillis(1);
        List<VaultEntry> ending = new ArrayList<>();
        for (VaultEntry entry : Entries.some(0, 2_500)) {
            ending.add(new VaultEntry(entry.token(), entry.fingerprint(), entry.value(), 1, Entries.NOW, end));
        }
        for (StoreReference place : places()) {
            try (TokenVault vault = Entries.begun(new JdbcTokenVaultProvider().open(place))) {
                vault.put(Entries.DOMAIN, ending, Entries.NOW);
                vault.put(Entries.DOMAIN, Entries.some(5_000, 3), Entries.NOW);
                assertThat(vault.purge(end.plusMillis(1))).isEqualTo(2_500);
                assertThat(vault.page(Entries.DOMAIN, null, 100)).hasSize(3);
            }
        }
    }

    @Test
    void vaultsOfOneStore_endApart() {
        for (StoreReference place : places()) {
            TokenVault second;
            try (JdbcStore store = JdbcStore.open(place)) {
                store.vault().close();
                second = store.vault();
                assertThat(second.domains()).isEmpty();
                assertThat(store).hasToString("JdbcStore[" + StoreUrl.dialect(place.url()) + "]");
            }
            VaultFaultsTest.refuses(second::domains, "is closed");
        }
    }

    @Test
    void openStore_keepsNoProcessAlive() {
        for (StoreReference place : places()) {
            try (TokenVault vault = new JdbcTokenVaultProvider().open(place)) {
                assertThat(vault.domains()).isEmpty();
                assertThat(Thread.getAllStackTraces().keySet())
                        .filteredOn(thread -> thread.getName().startsWith("maskwright-store"))
                        .isNotEmpty()
                        .allMatch(Thread::isDaemon);
            }
        }
    }

    @Test
    void provider_isFoundAsAService() {
        assertThat(ServiceLoader.load(TokenVaultProvider.class))
                .filteredOn(provider -> provider.opens("jdbc:sqlite:tokens.db"))
                .hasSize(1)
                .allMatch(provider -> provider.opens("jdbc:postgresql://host/db") && !provider.opens("memory:"));
    }
}
