package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.maskwright.Audience;
import io.maskwright.KeyUnavailableException;
import io.maskwright.export.ManifestVerification.Point;
import io.maskwright.export.ManifestVerification.Verdict;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyProvider;
import io.maskwright.key.KeyedHash;
import io.maskwright.key.Keyring;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which key signs a manifest, and what becomes of it without one. */
class ManifestKeyTest extends ManifestCase {

    @Test
    void otherKey_isNoticed() {
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> ExportManifest.read(manifest).verify(output, hash(2)))
                .withMessageContaining("MAC");
        ManifestVerification found = ExportManifest.read(manifest).check(output, policy(key(2)), null);
        assertThat(found.verdict(Point.MAC)).isEqualTo(Verdict.FAILS);
        assertThat(found.verdict(Point.OUTPUT)).isEqualTo(Verdict.HOLDS);
        assertThat(found.verdict(Point.ROWS)).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void keyVersionNobodyHas_isUnavailable() {
        KeyedHash unknown = DomainKeys.of(Map.of("people", "main"), key(1))
                .subkeys("people", "manifest", 1)
                .keyedHash(7);
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> ExportManifest.read(manifest).verify(output, unknown));
    }

    /** The key gets a second version: the old manifest still verifies, a new one names version 2. */
    @Test
    void rotatedKey_verifiesOldAndNew() throws IOException {
        KeyProvider rotated = name -> Keyring.builder(name)
                .decryptOnly(1, secret(1))
                .primary(2, secret(2))
                .build();
        assertThat(ExportManifest.read(manifest)
                        .check(output, policy(rotated), null)
                        .isAuthentic())
                .isTrue();

        job(TABLE).policy(policy(rotated)).existing(Existing.REPLACE).build().run();
        ExportManifest read = ExportManifest.read(manifest);
        assertThat(read.macKeyVersion()).isEqualTo(2);
        assertThat(read.keys()).containsExactly(new ManifestKey("people", "main", 2));
        assertThat(read.check(output, policy(rotated), null).isAuthentic()).isTrue();
        assertThat(read.check(output, policy(key(1)), null).verdict(Point.MAC)).isEqualTo(Verdict.FAILS);
    }

    /** Anybody can write a manifest that is unsigned, so it is never taken for one that proves something. */
    @Test
    void unsignedManifest_isNeverAuthentic() throws IOException {
        policyWith(policy -> {});
        ExportManifest read = ExportManifest.read(manifest);
        assertThat(read.isSigned()).isFalse();
        assertThat(read.macDomain()).isNull();
        assertThat(Files.readString(manifest).strip()).endsWith(",\"mac\":\"unsigned\"}");
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> read.verify(output, hash(1)))
                .withMessageContaining("unsigned");
        assertThat(read.check(output, policy(key(1)), null).verdict(Point.MAC)).isEqualTo(Verdict.FAILS);
        assertThat(read.check(output, null, null).verdict(Point.MAC)).isEqualTo(Verdict.UNCHECKED);
        assertThat(read.toTable()).contains("unsigned");
    }

    /** No field needs a key, but the policy has one, and so the manifest is signed. */
    @Test
    void policyWithAKeyThatNoFieldUses_signs() throws IOException {
        policyWith(policy -> policy.key("main", key(1)).domain("people", "main").domain("zoo", "main"));
        ExportManifest read = ExportManifest.read(manifest);
        assertThat(read.macDomain()).isEqualTo("people");
        assertThat(read.keys()).isEmpty();
        read.verify(output, hash(1));
    }

    @Test
    void keyThatCannotBeHad_failsBeforeTheFirstRow() {
        KeyProvider nothing = name -> {
            throw new KeyUnavailableException("the store is shut");
        };
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(
                        () -> policyWith(policy -> policy.key("main", nothing).domain("people", "main")))
                .withMessageContaining("shut");
    }

    @Test
    void chosenDomain_signs() throws IOException {
        Policy two = Policy.builder()
                .key("main", key(1))
                .key("proof", key(5))
                .domain("people", "main")
                .domain("evidence", "proof")
                .dataset("calls", dataset -> dataset.field("phone", "pseudonym(domain=people)")
                        .field("note", "keep")
                        .field("flag", "keep"))
                .build();
        ExportJobBuilder job =
                job(TABLE).policy(two).audience(Audience.MOST_RESTRICTIVE).existing(Existing.REPLACE);
        job.build().run();
        assertThat(ExportManifest.read(manifest).macDomain()).isEqualTo("people");
        job.evidenceDomain("evidence").build().run();
        ExportManifest read = ExportManifest.read(manifest);
        assertThat(read.macDomain()).isEqualTo("evidence");
        assertThat(read.keys()).containsExactly(new ManifestKey("people", "main", 1));
        assertThat(read.check(output, two, null).isAuthentic()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> job.evidenceDomain("nobody").build());
    }
}
