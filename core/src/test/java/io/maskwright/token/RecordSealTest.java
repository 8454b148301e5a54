package io.maskwright.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyProvider;
import io.maskwright.key.KeyUse;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import io.maskwright.token.Reversed.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordSealTest {

    private static final String JOB = "0".repeat(64);
    private static final byte[] CONTENT = "canary".getBytes(StandardCharsets.UTF_8);

    private static Secret secret(int seed) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (seed * 31 + i * 77 + i * i);
        }
        return Secret.of(bytes);
    }

    private static RecordSeal seals(String domain, KeyProvider provider) {
        return RecordSeal.of(DomainKeys.of(Map.of("a", "main", "b", "main"), provider, KeyUse.REVEAL), domain);
    }

    private static KeyProvider key(int seed) {
        return name -> Keyring.of(name, secret(seed));
    }

    @Test
    void seal_opensAsItselfAlone() {
        RecordSeal seals = seals("a", key(1));
        String seal = seals.seal(CONTENT, JOB, 7);
        OpenedRecord opened = seals.open(new SealedRecord(JOB, 7, seal));
        assertThat(opened.content()).isEqualTo(CONTENT);
        assertThat(opened.keyVersion()).isEqualTo(1);
        assertThat(seals.seal(CONTENT, JOB, 7)).isEqualTo(seal);
        assertThat(seals.seal(CONTENT, JOB, 8)).isNotEqualTo(seal);
        assertThat(seal).startsWith("mwq1.").doesNotContain("canary");

        assertThat(seals.open(new SealedRecord(JOB, 8, seal)).failure()).isEqualTo(Failure.CHANGED_OR_WRONG_KEY);
        assertThat(seals.open(new SealedRecord("1" + JOB.substring(1), 7, seal)).failure())
                .isEqualTo(Failure.CHANGED_OR_WRONG_KEY);
        assertThat(seals("b", key(1)).open(new SealedRecord(JOB, 7, seal)).failure())
                .isEqualTo(Failure.WRONG_DOMAIN);
        assertThat(seals("a", key(2)).open(new SealedRecord(JOB, 7, seal)).failure())
                .isEqualTo(Failure.CHANGED_OR_WRONG_KEY);
        for (String other : new String[] {"", "mws1." + seal.substring(5), "mwq1.", "mwq1.AA", "mwq1.!", "x"}) {
            assertThat(seals.open(new SealedRecord(JOB, 7, other)).failure())
                    .as(other)
                    .isEqualTo(Failure.SHAPE);
        }
    }

    @Test
    void rotation_keepsOldSealsOpen() {
        String old = seals("a", key(1)).seal(CONTENT, JOB, 1);
        RecordSeal rotated = seals("a", name -> Keyring.builder(name)
                .decryptOnly(1, secret(1))
                .primary(2, secret(2))
                .build());
        assertThat(rotated.open(new SealedRecord(JOB, 1, old)).content()).isEqualTo(CONTENT);
        String fresh = rotated.seal(CONTENT, JOB, 1);
        assertThat(rotated.open(new SealedRecord(JOB, 1, fresh)).keyVersion()).isEqualTo(2);
        assertThat(seals("a", key(1)).open(new SealedRecord(JOB, 1, fresh)).failure())
                .isEqualTo(Failure.WRONG_KEY_VERSION);
    }

    @Test
    void texts_tellNoContent() {
        RecordSeal seals = seals("a", key(1));
        SealedRecord sealed = new SealedRecord(JOB, 7, seals.seal(CONTENT, JOB, 7));
        assertThat(seals.open(sealed)).hasToString("OpenedRecord[content, key version 1]");
        assertThat(sealed).hasToString("SealedRecord[row 7]");
        assertThat(seals).hasToString("RecordSeal[a]");
        assertThatIllegalArgumentException().isThrownBy(() -> new OpenedRecord(null, 0, null));
    }
}
