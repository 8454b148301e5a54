package io.maskwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.token.IndexKey;
import io.maskwright.token.KnownToken;
import io.maskwright.token.OpaqueBytes;
import io.maskwright.token.TokenVault;
import io.maskwright.token.VaultEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TokenVault} must do: the promises of its Javadoc, each as a test. Extend it, give it your vault and run
 * it with JUnit. It does not kill processes and breaks no connections: what is stored after a crash is for a test of your
 * own.
 */
public abstract class TokenVaultContract extends VaultUpkeepContract {

    private static final int WRITERS = 8;

    /** For subclasses. */
    protected TokenVaultContract() {}

    /**
     * Opens the vault under test, which is empty when a test begins; each further call of a test opens the same vault
     * again, as another process would. The test closes what it gets, twice at times.
     *
     * @return the vault
     */
    @Override
    protected abstract TokenVault open();

    private interface Work<T> {
        T by(int writer, TokenVault vault) throws Exception;
    }

    /** Lets writers work at once, each with a vault of its own. */
    private <T> List<T> atOnce(Work<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<TokenVault> vaults = new ArrayList<>();
        try {
            CyclicBarrier start = new CyclicBarrier(WRITERS);
            List<Callable<T>> calls = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                TokenVault vault = open();
                vaults.add(vault);
                calls.add(() -> {
                    start.await();
                    return work.by(number, vault);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
            vaults.forEach(TokenVault::close);
        }
    }

    @Test
    void indexKeyRace_hasOneWinnerWhomAllSee() throws Exception {
        List<IndexKey> standing = atOnce((writer, vault) -> vault.putIndexKeyIfAbsent(DOMAIN, indexKey(10 + writer)));
        assertThat(Set.copyOf(standing)).hasSize(1);
        try (TokenVault vault = open()) {
            assertThat(vault.indexKey(DOMAIN)).contains(standing.get(0));
        }
    }

    /** All write the same fingerprints, in different orders and portions, which makes careless locking stop for ever. */
    @Test
    void fingerprintRace_hasOneTokenForEach() throws Exception {
        int count = 400;
        opened().close();
        List<Set<String>> stored = atOnce((writer, vault) -> {
            List<VaultEntry> entries = entries("w" + writer + "-", 0, count);
            Collections.shuffle(entries, new Random(writer));
            Set<String> mine = new HashSet<>();
            for (int from = 0; from < count; from += 50) {
                mine.addAll(vault.put(DOMAIN, entries.subList(from, from + 50), NOW));
            }
            return mine;
        });
        try (TokenVault vault = open()) {
            List<KnownToken> known = vault.findByFingerprint(DOMAIN, fingerprints(0, count));
            assertThat(known).extracting(KnownToken::fingerprint).hasSize(count).doesNotHaveDuplicates();
            List<String> reported = stored.stream().flatMap(Set::stream).toList();
            assertThat(known).extracting(KnownToken::token).containsExactlyInAnyOrderElementsOf(reported);
            assertThat(tokens(pages(vault, 1000))).containsExactlyInAnyOrderElementsOf(reported);
        }
    }

    /** All draw the same tokens for values of their own: each token belongs to whom it was reported to. */
    @Test
    void tokenRace_hasOneValueForEach() throws Exception {
        int count = 300;
        opened().close();
        List<Set<String>> stored = atOnce((writer, vault) -> {
            List<VaultEntry> entries = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                entries.add(
                        new VaultEntry("t" + i, fingerprint(writer * 1000L + i), value("of " + writer), 1, NOW, null));
            }
            Collections.shuffle(entries, new Random(writer));
            return vault.put(DOMAIN, entries, NOW);
        });
        assertThat(stored.stream().mapToInt(Set::size).sum()).isEqualTo(count);
        try (TokenVault vault = open()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                List<VaultEntry> mine = vault.findByToken(DOMAIN, stored.get(writer));
                OpaqueBytes value = value("of " + writer);
                assertThat(mine).hasSize(stored.get(writer).size()).allMatch(e -> e.value()
                        .equals(value));
            }
        }
    }

    @Test
    void raceForExpiredFingerprints_hasOneHolderForEach() throws Exception {
        int count = 200;
        try (TokenVault vault = opened()) {
            List<VaultEntry> old = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                old.add(entry("old" + i, fingerprint(i), NOW.plusSeconds(1)));
            }
            vault.put(DOMAIN, old, NOW);
        }
        List<Set<String>> stored = atOnce((writer, vault) -> {
            List<VaultEntry> entries = entries("w" + writer + "-", 0, count);
            Collections.shuffle(entries, new Random(writer));
            return vault.put(DOMAIN, entries, NOW.plusSeconds(1));
        });
        List<String> reported = stored.stream().flatMap(Set::stream).toList();
        try (TokenVault vault = open()) {
            assertThat(vault.findByFingerprint(DOMAIN, fingerprints(0, count)))
                    .extracting(KnownToken::token)
                    .containsExactlyInAnyOrderElementsOf(reported);
            assertThat(pages(vault, 1000)).hasSize(2 * count);
        }
    }

    @Test
    void valueRace_hasOneWinner() throws Exception {
        VaultEntry entry = entry("t", fingerprint(1));
        try (TokenVault vault = opened()) {
            put(vault, entry);
        }
        List<Integer> replaced = atOnce((writer, vault) -> vault.replaceValues(
                DOMAIN, List.of(new TokenVault.Replacement("t", entry.value(), value("by " + writer), 2 + writer))));
        assertThat(replaced.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        int winner = replaced.indexOf(1);
        try (TokenVault vault = open()) {
            OpaqueBytes standing = value("by " + winner);
            assertThat(find(vault, "t"))
                    .isEqualTo(new VaultEntry("t", fingerprint(1), standing, 2 + winner, NOW, null));
        }
    }

    /** What is reported as stored is there for whoever asks next. */
    @Test
    void reportedEntry_isSeenByOthersAtOnce() throws Exception {
        opened().close();
        atOnce((writer, vault) -> {
            for (int i = 0; i < 20; i++) {
                List<VaultEntry> entries = entries("w" + writer + "-" + i + "-", writer * 100_000L + i * 100L, 10);
                assertThat(vault.put(DOMAIN, entries, NOW)).hasSize(10);
                try (TokenVault other = open()) {
                    assertThat(other.findByToken(DOMAIN, tokens(entries))).containsExactlyInAnyOrderElementsOf(entries);
                }
            }
            return 0;
        });
    }
}
