package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.maskwright.KeyUnavailableException;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyProvider;
import io.maskwright.key.KeyedHash;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportManifestTest {

    private static final String VALUE = "13812345678";

    @TempDir
    private Path folder;

    private Path output = Path.of("");
    private Path manifest = Path.of("");

    private static KeyProvider key(int seed) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (seed * 37 + i * 101 + i * i);
        }
        return name -> Keyring.of(name, Secret.of(bytes));
    }

    private static Policy policy(int seed) {
        return Policy.builder()
                .key("main", key(seed))
                .domain("people", "main")
                .dataset("calls", dataset -> dataset.field(
                                "phone", field -> field.strategy("fpe(domain=people, format=phone)"))
                        .field("note", "keep"))
                .build();
    }

    private static KeyedHash hash(int seed) {
        return DomainKeys.of(Map.of("people", "main"), key(seed))
                .subkeys("people", "manifest", 1)
                .keyedHash(1);
    }

    @BeforeEach
    void export() throws IOException {
        output = folder.resolve("out.csv");
        manifest = ExportManifest.pathFor(output);
        job("phone,note\n" + VALUE + ",a\n").build().run();
    }

    private ExportJobBuilder job(String table) throws IOException {
        Path input = folder.resolve("in.csv");
        Files.writeString(input, table);
        return ExportJob.builder()
                .policy(policy(1))
                .dataset("calls")
                .input(input)
                .output(output);
    }

    @Test
    void manifest_tellsStampsAndDigest_andVerifies() throws Exception {
        ExportManifest read = ExportManifest.read(manifest);

        assertThat(manifest).hasFileName("out.csv.manifest.json");
        assertThat(read.policyDigest()).isEqualTo(policy(1).digest());
        assertThat(read.dataset()).isEqualTo("calls");
        assertThat(read.rows()).isEqualTo(1);
        assertThat(read.outputFile()).isEqualTo("out.csv");
        assertThat(read.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(output))));
        assertThat(read.stamps()).containsOnlyKeys("phone");
        assertThat(read.stamps().get("phone")).singleElement().asString().startsWith("fpe:people:phone:1:1:");
        assertThat(read.macDomain()).isEqualTo("people");
        assertThat(read.macKeyVersion()).isEqualTo(1);
        read.verify(output, hash(1));
    }

    /** The form that the documentation states, so that another program can check it. */
    @Test
    void mac_isOfTheTextWithoutIt() throws Exception {
        String text = Files.readString(manifest).strip();
        ExportManifest read = ExportManifest.read(manifest);
        String mac = HexFormat.of().formatHex(hash(1).hash(text.replaceFirst(",\"value\":\"[0-9a-f]{64}\"", "")));

        assertThat(text).endsWith(",\"value\":\"" + mac + "\"}}");
        assertThat(ManifestText.full(read)).isEqualTo(text);
    }

    @Test
    void changedOutput_isNoticed() throws IOException {
        byte[] bytes = Files.readAllBytes(output);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            Files.write(output, changed);
            assertThatExceptionOfType(ExportException.class)
                    .isThrownBy(() -> ExportManifest.read(manifest).verify(output, hash(1)))
                    .withMessageContaining("SHA-256");
        }
        Files.write(output, Arrays.copyOf(bytes, bytes.length - 1));
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> ExportManifest.read(manifest).verify(output, hash(1)));
    }

    /** Wherever a byte is changed, the manifest is none any more or its MAC does not fit. */
    @Test
    void changedManifest_isNoticed() throws IOException {
        byte[] bytes = Files.readString(manifest).strip().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            Files.write(manifest, changed);
            assertThatExceptionOfType(ExportException.class)
                    .as("byte %d", i)
                    .isThrownBy(() -> ExportManifest.read(manifest).verify(output, hash(1)));
        }
    }

    @Test
    void otherKey_isNoticed() {
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> ExportManifest.read(manifest).verify(output, hash(2)))
                .withMessageContaining("MAC");
    }

    @Test
    void keyVersionNobodyHas_isUnavailable() {
        KeyedHash unknown = DomainKeys.of(Map.of("people", "main"), key(1))
                .subkeys("people", "manifest", 1)
                .keyedHash(7);
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> ExportManifest.read(manifest).verify(output, unknown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"rows\":1 | \"rows\":1,\"more\":\"x\"",
                "\"rows\":1 | \"rows\":1,\"rows\":1",
                "\"rows\":1 | \"rows\":\"1\"",
                "\"rows\":1, | ''",
                "{\"maskwright\":1 | {\"maskwright\":2",
                "\"stamps\" | \"stumps\"",
                "\"mac\" | \"MAC\"",
                "{\"maskwright\" | [{\"maskwright\""
            })
    void otherForm_isNoManifest(String before, String after) throws IOException {
        String text = Files.readString(manifest);
        assertThat(text).contains(before);
        Files.writeString(manifest, text.replace(before, after));

        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> ExportManifest.read(manifest))
                .withMessageContaining("no manifest");
    }

    @Test
    void existingManifest_isRefusedUnlessReplaced() throws IOException {
        Files.delete(output);
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> job("phone,note\n" + VALUE + ",a\n").build().run())
                .withMessageContaining("manifest.json");
        assertThat(output).doesNotExist();

        job("phone,note\n" + VALUE + ",b\n").existing(Existing.REPLACE).build().run();
        ExportManifest.read(manifest).verify(output, hash(1));
    }

    @Test
    void exportWithoutStamps_removesAnOldManifest() throws IOException {
        job("phone,note\n,a\n").existing(Existing.REPLACE).build().run();
        assertThat(manifest).doesNotExist();
        assertThat(output).exists();
    }

    @Test
    void failedRun_leavesNoManifest() throws IOException {
        Files.delete(output);
        Files.delete(manifest);
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(
                        () -> job("phone,note\n" + VALUE + ",a\n\"x").build().run());
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).containsExactly("in.csv");
        }
    }

    /** Somebody checks the file, somebody else changes it, and then it is read. */
    @Test
    void inputThatChangedAfterItWasChecked_isNotPublished() throws IOException {
        String checked = ExportManifest.read(manifest).sha256();
        Path copy = folder.resolve("copy.csv");
        ExportJobBuilder next = ExportJob.builder()
                .policy(policy(1))
                .dataset("calls")
                .input(output)
                .output(copy)
                .maskedInput(MaskedInput.ALLOW)
                .inputSha256(checked);
        assertThat(next.build().run().rowsOut()).isEqualTo(1);
        Files.delete(copy);
        Files.delete(ExportManifest.pathFor(copy));

        Files.writeString(output, Files.readString(output).replace(",a", ",b"));
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> next.build().run())
                .withMessageContaining("was changed while it was used");
        assertThat(copy).doesNotExist();
        assertThat(ExportManifest.pathFor(copy)).doesNotExist();
        assertThatIllegalArgumentException().isThrownBy(() -> next.inputSha256("ABC"));
    }

    @Test
    void brokenRow_endsTheRunWhereItMustNot() throws IOException {
        Files.delete(output);
        Files.delete(manifest);
        for (String row : List.of(VALUE + ",a,b", "12,a")) {
            assertThatExceptionOfType(ExportException.class)
                    .isThrownBy(() -> job("phone,note\n" + VALUE + ",a\n" + row + "\n")
                            .brokenRows(BrokenRows.FAIL)
                            .build()
                            .run())
                    .withMessageContaining("row 2")
                    .withMessageNotContaining(VALUE);
            assertThat(output).doesNotExist();
            assertThat(manifest).doesNotExist();
        }
    }

    @Test
    void manifest_holdsNoValue() throws IOException {
        assertThat(Files.readString(manifest)).doesNotContain(VALUE);
        assertThat(ExportManifest.read(manifest)).hasToString("ExportManifest[calls, (most restrictive), [phone]]");
    }
}
