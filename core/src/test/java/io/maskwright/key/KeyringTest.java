package io.maskwright.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.KeyUnavailableException;
import org.junit.jupiter.api.Test;

class KeyringTest {

    private static final Secret OLD = Secret.random();
    private static final Secret NEW = Secret.random();

    private static Keyring rotated() {
        return Keyring.builder("main")
                .destroyed(1)
                .decryptOnly(2, OLD)
                .primary(3, NEW)
                .build();
    }

    @Test
    void singleKey_isVersion1() {
        Keyring keyring = Keyring.of("main", NEW);
        assertThat(keyring.name()).isEqualTo("main");
        assertThat(keyring.primaryVersion()).isEqualTo(1);
        assertThat(keyring.state(1)).isEqualTo(KeyState.ACTIVE);
        assertThat(keyring.secret(1)).isEqualTo(NEW).isNotSameAs(NEW);
    }

    @Test
    void versions_haveTheirStates() {
        Keyring keyring = rotated();
        assertThat(keyring.versions()).containsExactly(1, 2, 3);
        assertThat(keyring.state(1)).isEqualTo(KeyState.DESTROYED);
        assertThat(keyring.state(2)).isEqualTo(KeyState.DECRYPT_ONLY);
        assertThat(keyring.secret(2)).isEqualTo(OLD);
        assertThat(keyring).hasToString("Keyring[main: 1 destroyed, 2 decrypt-only, 3 primary]");
        assertThatThrownBy(() -> keyring.versions().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void destroyedVersion_isNeverReplacedByAnother() {
        assertThatThrownBy(() -> rotated().secret(1))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessage("key main version 1 is destroyed");
    }

    @Test
    void unknownVersion_isNeverReplacedByAnother() {
        for (int version : new int[] {4, 0, -1, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> rotated().secret(version))
                    .isInstanceOf(KeyUnavailableException.class)
                    .hasMessage("key main version " + version
                            + " is unknown (known: 1 destroyed, 2 decrypt-only, 3 primary)");
            assertThatThrownBy(() -> rotated().state(version)).isInstanceOf(KeyUnavailableException.class);
        }
    }

    @Test
    void secretClosedByACaller_stays() {
        Keyring keyring = rotated();
        keyring.secret(3).close();
        assertThat(keyring.secret(3)).isEqualTo(NEW);
    }

    @Test
    void keyringOfAClosedSecret_saysWhichVersionItMisses() {
        Secret closed = Secret.random();
        Keyring keyring = Keyring.of("main", closed);
        closed.close();
        assertThatThrownBy(() -> keyring.secret(1)).hasMessage("key main version 1: secret is closed");
    }

    @Test
    void keyringAgainstTheRules_isRefused() {
        assertThatThrownBy(() -> Keyring.builder(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Keyring.builder("k").build()).hasMessage("key k must have a primary version");
        assertThatThrownBy(() -> Keyring.builder("k").decryptOnly(1, OLD).build())
                .hasMessage("key k must have a primary version");
        assertThatThrownBy(() -> Keyring.builder("k").primary(1, OLD).primary(2, NEW))
                .hasMessage("key k must have one primary, but versions 1 and 2 are");
        assertThatThrownBy(() -> Keyring.builder("k").primary(1, OLD).destroyed(1))
                .hasMessage("version 1 of key k stands twice");
        assertThatThrownBy(() -> Keyring.builder("k").primary(0, OLD))
                .hasMessage("version of key k must be from 1, but was 0");
        assertThatThrownBy(() -> Keyring.builder("k").decryptOnly(1, OLD).primary(2, OLD.copy()))
                .hasMessage("versions 1 and 2 of key k are the same key");
    }
}
