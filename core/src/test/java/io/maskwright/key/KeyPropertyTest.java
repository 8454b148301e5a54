package io.maskwright.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.KeyUnavailableException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws of subkeys and keyrings. */
class KeyPropertyTest {

    /** Which subkey: all that it may depend on. */
    record Place(String domain, String purpose, int formatVersion, int keyVersion) {

        Secret subkey() {
            return DomainKeys.of(Map.of(domain, "k"), KeyPropertyTest::keyring)
                    .subkeys(domain, purpose, formatVersion)
                    .version(keyVersion);
        }
    }

    private static Keyring keyring(String name) {
        return Keyring.builder(name)
                .decryptOnly(1, secret(1))
                .decryptOnly(2, secret(2))
                .primary(3, secret(3))
                .build();
    }

    private static Secret secret(int number) {
        try {
            return Secret.of(MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(number).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Names that try to run into each other: digits, and the signs between the parts. */
    @Provide
    Arbitrary<Place> places() {
        Arbitrary<String> names = Arbitraries.strings().withChars("ab1:/\u4e2d").ofMaxLength(4);
        return Combinators.combine(
                        names,
                        names,
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 3))
                .as(Place::new);
    }

    @Property(tries = 2000, seed = "20261121")
    void subkeys_areEqualOnlyInOnePlace(@ForAll("places") Place one, @ForAll("places") Place other) {
        assertThat(one.subkey().equals(other.subkey())).isEqualTo(one.equals(other));
    }

    @Property(tries = 500, seed = "20261121")
    void keyring_givesWhatItsTextSays(
            @ForAll @Size(min = 1, max = 8) List<KeyState> states, @ForAll @IntRange(max = 7) int chosen) {
        int primary = chosen % states.size() + 1;
        List<String> lines = new ArrayList<>();
        for (int version = 1; version <= states.size(); version++) {
            KeyState state = version == primary ? KeyState.ACTIVE : states.get(version - 1);
            lines.add(version + " " + Standing.of(state, version, primary).word()
                    + (state == KeyState.DESTROYED
                            ? ""
                            : " "
                                    + Base64.getEncoder()
                                            .encodeToString(secret(version).unwrap())));
        }
        Keyring keyring = KeyText.read("k", String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "text");
        assertThat(keyring.primaryVersion()).isEqualTo(primary);
        assertThat(keyring.state(primary)).isEqualTo(KeyState.ACTIVE);
        for (int version : keyring.versions()) {
            if (keyring.state(version) == KeyState.DESTROYED) {
                assertThatThrownBy(() -> keyring.secret(version)).isInstanceOf(KeyUnavailableException.class);
            } else {
                assertThat(keyring.secret(version)).isEqualTo(secret(version));
            }
        }
        assertThat(keyring.versions()).hasSameSizeAs(states);
    }

    @Property(tries = 500, seed = "20261121")
    void textOfAnyBytes_isReadOrRefused(@ForAll byte[] text) {
        try {
            Assume.that(KeyText.read("k", text, "text").versions().size() >= 1);
        } catch (KeyUnavailableException e) {
            assertThat(e).hasNoCause().message().startsWith("text");
        }
    }

    @Property(tries = 200, seed = "20261121")
    void descriptionAfterAnyChanges_keepsItsRules(@ForAll @Size(max = 12) List<@IntRange(max = 6) Integer> changes) {
        KeyDescription key = KeyDescription.first("k", java.time.Instant.EPOCH);
        Set<Integer> destroyed = new HashSet<>();
        for (int change : changes) {
            int version = change;
            if (change == 0) {
                int last = key.versions().size();
                key = key.rotated(java.time.Instant.EPOCH);
                assertThat(key.primaryVersion()).isEqualTo(last + 1);
            } else if (change < key.primaryVersion()) {
                key = key.destroyed(version);
                destroyed.add(version);
            }
        }
        for (KeyVersion version : key.versions()) {
            assertThat(version.state())
                    .isEqualTo(
                            version.version() == key.primaryVersion()
                                    ? KeyState.ACTIVE
                                    : destroyed.contains(version.version())
                                            ? KeyState.DESTROYED
                                            : KeyState.DECRYPT_ONLY);
        }
        assertThat(StoredTable.read("k", StoredTable.write(key), "text")).isEqualTo(key);
    }
}
