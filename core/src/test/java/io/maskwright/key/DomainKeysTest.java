package io.maskwright.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.KeyUnavailableException;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DomainKeysTest {

    private static final byte[] KEY = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    private static final Map<String, String> DOMAINS = Map.of("a", "k", "b", "k");

    private static DomainKeys keys(byte[] key) {
        return DomainKeys.of(DOMAINS, name -> Keyring.of(name, Secret.of(key)));
    }

    @Test
    void equalTexts_hashEquallyInOneDomainAndPurposeOnly() {
        DomainKeys keys = keys(KEY);
        byte[] hash = keys.keyedHash("a", "shift", 1).hash("x");
        assertThat(hash).hasSize(32).isEqualTo(keys.keyedHash("a", "shift", 1).hash("x"));
        assertThat(hash).isNotEqualTo(keys.keyedHash("a", "shift", 1).hash("y"));
        assertThat(hash).isNotEqualTo(keys.keyedHash("b", "shift", 1).hash("x"));
        assertThat(hash).isNotEqualTo(keys.keyedHash("a", "other", 1).hash("x"));
        assertThat(hash).isNotEqualTo(keys.keyedHash("a", "shift", 2).hash("x"));
    }

    @Test
    void otherKey_changesTheHash() {
        byte[] other = KEY.clone();
        other[0] ^= 1;
        assertThat(keys(other).keyedHash("a", "shift", 1).hash("x"))
                .isNotEqualTo(keys(KEY).keyedHash("a", "shift", 1).hash("x"));
    }

    @Test
    void unknownDomain_isRefused() {
        assertThatThrownBy(() -> DomainKeys.NONE.keyedHash("a", "p", 1))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("domain a is not declared");
    }

    @Test
    void namesThatAreNoText_areRefused() {
        DomainKeys keys = keys(KEY);
        assertThatThrownBy(() -> keys.subkeys("a", "\ud800", 1))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("lone surrogate");
        assertThatThrownBy(() -> keys.subkeys("a", "p", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Otherwise the check value of one purpose, which is no secret, would be the start of the key of another. */
    @Test
    void purposeThatCouldBeACheckValue_isRefused() {
        DomainKeys keys = keys(KEY);
        assertThatThrownBy(() -> keys.subkeys("a", "p\0check", 1))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("zero character");
        assertThat(keys.subkeys("a", "p", 1).check(1))
                .isNotEqualTo(keys.subkeys("a", "q", 1).check(1))
                .isNotEqualTo(keys.subkeys("b", "p", 1).check(1))
                .isNotEqualTo(keys.subkeys("a", "p", 2).check(1));
    }

    @Test
    void checkValue_isNoPartOfTheSubkey() {
        Subkeys subkeys = keys(KEY).subkeys("a", "p", 1);
        String subkey = HexFormat.of().formatHex(subkeys.version(1).unwrap());
        assertThat(subkeys.check(1)).matches("[0-9a-f]{8}");
        assertThat(subkey).doesNotContain(subkeys.check(1));
    }

    @Test
    void placeBetweenDomainAndPurpose_counts() {
        DomainKeys keys = DomainKeys.of(Map.of("a", "k", "a/x", "k"), name -> Keyring.of(name, Secret.of(KEY)));
        assertThat(keys.keyedHash("a", "x/y", 1).hash("v"))
                .isNotEqualTo(keys.keyedHash("a/x", "y", 1).hash("v"));
    }

    @Test
    void hash_usesThePrimaryVersion() {
        Secret first = Secret.random();
        Secret second = Secret.random();
        DomainKeys before = DomainKeys.of(DOMAINS, name -> Keyring.of(name, first));
        DomainKeys after = DomainKeys.of(DOMAINS, name -> Keyring.builder(name)
                .decryptOnly(1, first)
                .primary(2, second)
                .build());
        assertThat(after.keyedHash("a", "p", 1).hash("x"))
                .isNotEqualTo(before.keyedHash("a", "p", 1).hash("x"));
        Subkeys subkeys = after.subkeys("a", "p", 1);
        assertThat(subkeys.primaryVersion()).isEqualTo(2);
        assertThat(subkeys.version(1)).isEqualTo(before.subkeys("a", "p", 1).version(1));
    }

    @Test
    void versionThatCannotBeUsed_isAnErrorThatSaysWhich() {
        DomainKeys keys = DomainKeys.of(DOMAINS, name -> Keyring.builder(name)
                .destroyed(1)
                .primary(2, Secret.of(KEY))
                .build());
        Subkeys subkeys = keys.subkeys("a", "p", 1);
        assertThatThrownBy(() -> subkeys.version(1))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessage("domain a: key k version 1 is destroyed");
        assertThatThrownBy(() -> subkeys.version(3))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessage("domain a: key k version 3 is unknown (known: 1 destroyed, 2 primary)");
    }

    @Test
    void key_isFetchedOnceWhenFirstNeeded() throws Exception {
        AtomicInteger fetches = new AtomicInteger();
        DomainKeys keys = DomainKeys.of(DOMAINS, name -> {
            fetches.incrementAndGet();
            return Keyring.of(name, Secret.of(KEY));
        });
        KeyedHash hash = keys.keyedHash("a", "p", 1);
        Subkeys subkeys = keys.subkeys("b", "p", 1);
        assertThat(fetches).hasValue(0);
        ExecutorService workers = Executors.newFixedThreadPool(8);
        try {
            List<Future<byte[]>> hashes = IntStream.range(0, 64)
                    .mapToObj(i -> workers.submit(() -> hash.hash("x")))
                    .toList();
            for (Future<byte[]> future : hashes) {
                assertThat(future.get()).isEqualTo(hash.hash("x"));
            }
        } finally {
            workers.shutdown();
        }
        assertThat(subkeys.version(1)).isNotNull();
        assertThat(fetches).hasValue(1);
    }

    @Test
    void failure_isNotHeldAndShowsNoForeignMessage() {
        AtomicInteger asked = new AtomicInteger();
        DomainKeys keys = DomainKeys.of(DOMAINS, name -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("canary");
            }
            return Keyring.of(name, Secret.of(KEY));
        });
        Subkeys subkeys = keys.subkeys("a", "p", 1);
        assertThatThrownBy(subkeys::primaryVersion)
                .isInstanceOf(KeyUnavailableException.class)
                .hasNoCause()
                .hasMessage("domain a: key k: its provider failed: java.lang.IllegalStateException");
        assertThat(subkeys.primaryVersion()).isEqualTo(1);
    }

    @Test
    void undeclaredFailure_showsNoForeignMessage() {
        Subkeys subkeys = DomainKeys.of(DOMAINS, name -> {
                    throw DomainKeysTest.<RuntimeException>undeclared(new IOException("canary"));
                })
                .subkeys("a", "p", 1);
        assertThatThrownBy(subkeys::primaryVersion)
                .isInstanceOf(KeyUnavailableException.class)
                .hasNoCause()
                .hasMessage("domain a: key k: its provider failed: java.io.IOException");
    }

    /** What other languages of the JVM do without a word. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> RuntimeException undeclared(Exception e) throws E {
        throw (E) e;
    }

    @Test
    void toString_namesDomainsOnly() {
        assertThat(keys(KEY).toString()).startsWith("DomainKeys[").doesNotContain("0001");
        assertThat(keys(KEY).subkeys("a", "p", 1)).hasToString("Subkeys[a]");
    }
}
