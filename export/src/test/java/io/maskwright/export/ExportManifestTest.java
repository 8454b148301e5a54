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
import io.maskwright.key.Secret;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportManifestTest {

    private static final String VALUE = "13812345678";
    private static final String TABLE = "phone,note,flag\n" + VALUE + ",a,1\n,b,2\n12,c,3\n" + VALUE + ",d\n\n";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00.750Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path output = Path.of("");
    private Path manifest = Path.of("");

    private static Secret secret(int seed) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (seed * 37 + i * 101 + i * i);
        }
        return Secret.of(bytes);
    }

    private static KeyProvider key(int seed) {
        return name -> Keyring.of(name, secret(seed));
    }

    private static Policy policy(KeyProvider key) {
        return Policy.builder()
                .name("calls of 2026")
                .audience("partner", "restricted", "billing")
                .key("main", key)
                .domain("people", "main")
                .dataset("calls", dataset -> dataset.field(
                                "phone", field -> field.strategy("fpe(domain=people, format=phone)"))
                        .field("note", "keep")
                        .field("flag", "when(flag == 1, keep, redact)"))
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
        job(TABLE).build().run();
    }

    private ExportJobBuilder job(String table) throws IOException {
        Path input = folder.resolve("in.csv");
        Files.writeString(input, table);
        return ExportJob.builder()
                .policy(policy(key(1)))
                .dataset("calls")
                .audience(Audience.of("partner"))
                .clock(NOON)
                .input(input)
                .output(output);
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void manifest_tellsEverything_andVerifies() throws Exception {
        ExportManifest read = ExportManifest.read(manifest);

        assertThat(manifest).hasFileName("out.csv.manifest.json");
        assertThat(read.version()).isEqualTo(2);
        assertThat(read.policyName()).isEqualTo("calls of 2026");
        assertThat(read.policyDigest()).isEqualTo(policy(key(1)).digest());
        assertThat(read.dataset()).isEqualTo("calls");
        assertThat(read.audience()).isEqualTo("partner");
        assertThat(read.purpose()).isEqualTo("billing");
        assertThat(read.time()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(read.library()).isNotBlank();
        assertThat(read.counts()).isEqualTo(new RowCounts(4, 2, 0, 2, 1));
        assertThat(read.rows()).isEqualTo(2);
        assertThat(read.input()).isEqualTo(new Endpoint("in.csv", sha256(folder.resolve("in.csv")), TABLE.length()));
        assertThat(read.outputFile()).isEqualTo("out.csv");
        assertThat(read.sha256()).isEqualTo(sha256(output));
        assertThat(read.quarantine())
                .isEqualTo(new Endpoint(
                        "out.csv.quarantine.csv",
                        sha256(folder.resolve("out.csv.quarantine.csv")),
                        Files.size(folder.resolve("out.csv.quarantine.csv"))));
        assertThat(read.keys()).containsExactly(new ManifestKey("people", "main", 1));
        assertThat(read.stamps()).containsOnlyKeys("phone");
        assertThat(read.stamps().get("phone")).singleElement().asString().startsWith("fpe:people:phone:1:1:");
        assertThat(read.isSigned()).isTrue();
        assertThat(read.macDomain()).isEqualTo("people");
        assertThat(read.macKeyVersion()).isEqualTo(1);
        read.verify(output, hash(1));
        assertThat(read.toTable()).contains("4 rows in, 2 out, 2 quarantined", "signed by domain people");
    }

    @Test
    void fields_tellTreatedKeptBlankAndFailedApart() {
        List<FieldReport> fields = ExportManifest.read(manifest).fields();
        assertThat(fields).extracting(FieldReport::path).containsExactly("phone", "note", "flag");
        assertThat(fields).extracting(FieldReport::treated).containsExactly(1L, 0L, 2L);
        assertThat(fields).extracting(FieldReport::kept).containsExactly(0L, 3L, 1L);
        assertThat(fields).extracting(FieldReport::blank).containsExactly(1L, 0L, 0L);
        assertThat(fields.get(0).failed()).hasSize(1).containsValue(1L);
    }

    @Test
    void fields_tellWhatTheirValuesAreCalled() throws IOException {
        assertThat(ExportManifest.read(manifest).fields())
                .extracting(FieldReport::standing)
                .containsExactly("pseudonymised (reversible)", "kept", "kept in part");
        assertThat(Files.readString(manifest))
                .contains("\"strategy\":\"keep\",\"standing\":\"kept\",\"treated\":0");

        job(TABLE)
                .policy(policy(key(1)).toBuilder().reversibleIsPersonalData().build())
                .existing(Existing.REPLACE)
                .build()
                .run();
        assertThat(ExportManifest.read(manifest).fields().get(0).standing())
                .isEqualTo("pseudonymised (reversible: personal data)");
    }

    /** What was written before fields had a standing. */
    @Test
    void manifestWithoutStandings_isStillReadAndVerified() throws IOException {
        String before = Files.readString(manifest).strip().replaceAll("\"standing\":\"[^\"]+\",", "");
        String canonical = before.replaceFirst(",\"value\":\"[0-9a-f]{64}\"", "");
        Files.writeString(
                manifest,
                canonical.substring(0, canonical.length() - 2) + ",\"value\":\""
                        + HexFormat.of().formatHex(hash(1).hash(canonical)) + "\"}}\n");

        ExportManifest read = ExportManifest.read(manifest);
        read.verify(output, hash(1));
        assertThat(read.fields()).extracting(FieldReport::standing).containsOnlyNulls();
        assertThat(ManifestText.canonical(read)).isEqualTo(canonical);
        assertThat(read.toTable()).doesNotContain("kept in part");
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

    private void expectUnauthentic(byte[] changed, String what) throws IOException {
        Files.write(manifest, changed);
        assertThatExceptionOfType(ExportException.class).as(what).isThrownBy(() -> ExportManifest.read(manifest)
                .verify(output, hash(1)));
    }

    /** Wherever a byte is changed, the manifest is none any more or its MAC does not fit. */
    @Test
    void changedManifest_isNoticed() throws IOException {
        byte[] bytes = Files.readString(manifest).strip().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            expectUnauthentic(changed, "byte " + i);
        }
    }

    /** Any byte, also put in or taken out; white space outside of texts is the one thing that may differ. */
    @Test
    void randomlyChangedManifest_isNoticedOrSaysTheSame() throws IOException {
        byte[] bytes = Files.readString(manifest).strip().getBytes(StandardCharsets.UTF_8);
        String canonical = ManifestText.canonical(ExportManifest.read(manifest));
        Random random = new Random(42);
        int alike = 0;
        for (int i = 0; i < 4000; i++) {
            int at = random.nextInt(bytes.length);
            byte b = (byte) random.nextInt(128);
            byte[] changed =
                    switch (i % 3) {
                        case 0 -> with(bytes, at, 1, b);
                        case 1 -> with(bytes, at, 0, b);
                        default -> with(bytes, at, 1);
                    };
            Files.write(manifest, changed);
            try {
                ExportManifest read = ExportManifest.read(manifest);
                read.verify(output, hash(1));
                assertThat(ManifestText.canonical(read)).isEqualTo(canonical);
                alike++;
            } catch (ExportException e) {
                assertThat(e).hasMessageNotContaining(VALUE);
            }
        }
        assertThat(alike).isLessThan(400);
    }

    private static byte[] with(byte[] bytes, int at, int instead, byte... put) {
        byte[] changed = new byte[bytes.length - instead + put.length];
        System.arraycopy(bytes, 0, changed, 0, at);
        System.arraycopy(put, 0, changed, at, put.length);
        System.arraycopy(bytes, at + instead, changed, at + put.length, bytes.length - at - instead);
        return changed;
    }

    /** Each member says something else, in a form that can be read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"library\":\" | \"library\":\"x",
                "\"canonical\":1 | \"canonical\":2",
                "\"name\":\"calls of 2026\" | \"name\":null",
                "\"dataset\":\"calls\" | \"dataset\":\"cells\"",
                "\"audience\":\"partner\" | \"audience\":\"public\"",
                "\"purpose\":\"billing\" | \"purpose\":null",
                "12:00:00Z | 12:00:01Z",
                "\"name\":\"in.csv\" | \"name\":\"it.csv\"",
                "\"name\":\"out.csv\" | \"name\":\"our.csv\"",
                "\"encoding\":\"UTF-8\" | \"encoding\":\"UTF-7\"",
                "\"header\":\"present\" | \"header\":\"absent\"",
                "\"in\":4,\"out\":2,\"suppressed\":0 | \"in\":5,\"out\":2,\"suppressed\":1",
                "\"blank\":1}, | \"blank\":2},",
                "\"rows\":\"list\" | \"rows\":\"seal\"",
                "\"field count\":1 | \"field cound\":1",
                "\"key\":\"main\" | \"key\":\"mine\"",
                "\"path\":\"phone\" | \"path\":\"phony\"",
                "\"category\":null | \"category\":\"person.name\"",
                "\"strategy\":\"keep\" | \"strategy\":\"redact\"",
                "\"standing\":\"kept\" | \"standing\":\"withheld\"",
                "\"standing\":\"kept\", | ''",
                "\"treated\":0,\"kept\":3 | \"treated\":3,\"kept\":0",
                "fpe:people:phone:1:1 | fpe:people:phone:1:2",
                "\"keyVersion\":1 | \"keyVersion\":2",
                "\"mac\":{\"domain\":\"people\" | \"mac\":{\"domain\":\"places\""
            })
    void otherMember_isNoticed(String before, String after) throws IOException {
        String text = Files.readString(manifest);
        assertThat(text).contains(before);
        Files.writeString(manifest, text.replace(before, after));

        ManifestVerification found = ExportManifest.read(manifest).check(output, policy(key(1)), null);
        assertThat(found.verdict(Point.MAC)).isEqualTo(Verdict.FAILS);
        assertThat(found.isAuthentic()).isFalse();
        assertThat(found.isSound()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"in\":4 | \"in\":5",
                "\"out\":2 | \"out\":3",
                "\"quarantined\":2 | \"quarantined\":1",
                "\"field count\":1 | \"field count\":2",
                "\"suppressed\":0 | \"suppressed\":9223372036854775807",
                "\"treated\":0,\"kept\":3 | \"treated\":1,\"kept\":3",
                "\"treated\":0,\"kept\":3 | \"treated\":9223372036854775807,\"kept\":3",
                "\"rows\":\"list\" | \"rows\":\"drop\""
            })
    void countsThatDoNotAddUp_areRefused(String before, String after) throws IOException {
        String text = Files.readString(manifest);
        assertThat(text).contains(before);
        Files.writeString(manifest, text.replace(before, after));
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> ExportManifest.read(manifest))
                .withMessageContaining("does not add up");
    }

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

    @Test
    void check_tellsEveryPoint() throws IOException {
        ManifestVerification found =
                ExportManifest.read(manifest).check(output, policy(key(1)), folder.resolve("in.csv"));
        assertThat(found.findings()).hasSize(Point.values().length).allMatch(f -> f.verdict() == Verdict.HOLDS);
        assertThat(found.isAuthentic() && found.isSound()).isTrue();
        assertThat(found.toString()).doesNotContain(VALUE);

        ManifestVerification little = ExportManifest.read(manifest).check(output, null, null);
        assertThat(little.isSound()).isTrue();
        assertThat(little.isAuthentic()).isFalse();

        Files.writeString(folder.resolve("in.csv"), "x");
        Files.writeString(folder.resolve("out.csv.quarantine.csv"), "x");
        ManifestVerification changed =
                ExportManifest.read(manifest).check(output, policy(key(1)), folder.resolve("in.csv"));
        assertThat(changed.verdict(Point.INPUT)).isEqualTo(Verdict.FAILS);
        assertThat(changed.verdict(Point.QUARANTINE)).isEqualTo(Verdict.FAILS);
        Files.delete(folder.resolve("out.csv.quarantine.csv"));
        assertThat(ExportManifest.read(manifest)
                        .check(output, policy(key(1)), null)
                        .verdict(Point.QUARANTINE))
                .isEqualTo(Verdict.UNCHECKED);
    }

    @Test
    void swappedOutputs_areNoticed() throws IOException {
        Path other = folder.resolve("other.csv");
        job(TABLE.replace(",a", ",z")).output(other).build().run();
        Path aside = Files.move(output, folder.resolve("aside"));
        Files.move(other, output);
        Files.move(aside, other);
        for (Path file : List.of(output, other)) {
            ManifestVerification found =
                    ExportManifest.read(ExportManifest.pathFor(file)).check(file, policy(key(1)), null);
            assertThat(found.isAuthentic()).isTrue();
            assertThat(found.verdict(Point.OUTPUT)).isEqualTo(Verdict.FAILS);
            assertThat(found.isSound()).isFalse();
        }
    }

    private void policyWith(Consumer<io.maskwright.policy.PolicyBuilder> keys) throws IOException {
        io.maskwright.policy.PolicyBuilder policy = Policy.builder();
        keys.accept(policy);
        Policy built = policy.dataset("calls", dataset -> dataset.field("phone", "redact")
                        .field("note", "keep")
                        .field("flag", "keep"))
                .build();
        job(TABLE)
                .policy(built)
                .audience(Audience.MOST_RESTRICTIVE)
                .existing(Existing.REPLACE)
                .build()
                .run();
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

    /** In UTF-8 half a surrogate pair becomes a question mark, so a MAC would fit both. */
    @Test
    void halfOfASurrogatePair_isNoText() throws IOException {
        Files.delete(manifest);
        Files.delete(folder.resolve("out.csv.quarantine.csv"));
        Files.delete(output);
        Path input = Files.writeString(folder.resolve("who?.csv"), TABLE);
        job(TABLE).input(input).build().run();
        String text = Files.readString(manifest);
        assertThat(text).contains("who?.csv");
        Files.writeString(manifest, text.replace("who?.csv", "who\\ud800.csv"));
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> ExportManifest.read(manifest))
                .withMessageContaining("no manifest");
    }

    @ParameterizedTest
    @CsvSource({"../out.csv.quarantine.csv", "/etc/hostname", "a\\u0000b"})
    void quarantineElsewhere_isNoManifest(String name) throws IOException {
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replace("\"out.csv.quarantine.csv\"", '"' + name + '"'));
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> ExportManifest.read(manifest))
                .withMessageContaining("no manifest");
    }

    @Test
    void quoteThatIsNoCharacter_leavesRowsUnchecked() throws IOException {
        String text = Files.readString(manifest);
        assertThat(text).contains("\"quote\":\"\\\"\"");
        Files.writeString(manifest, text.replace("\"quote\":\"\\\"\"", "\"quote\":\"\""));
        ManifestVerification found = ExportManifest.read(manifest).check(output, policy(key(1)), null);
        assertThat(found.verdict(Point.ROWS)).isEqualTo(Verdict.UNCHECKED);
        assertThat(found.isSound()).isFalse();
    }

    /** Taking the MAC off does not make a changed manifest better. */
    @Test
    void removedMac_isNoticed() throws IOException {
        Files.writeString(
                manifest, Files.readString(manifest).replaceFirst("\"mac\":\\{.*?\\}", "\"mac\":\"unsigned\""));
        ManifestVerification found = ExportManifest.read(manifest).check(output, policy(key(1)), null);
        assertThat(found.verdict(Point.MAC)).isEqualTo(Verdict.FAILS);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"dataset\" | \"more\":\"x\",\"dataset\"",
                "\"in\":4 | \"in\":4,\"more\":1",
                "\"in\":4 | \"in\":4,\"in\":4",
                "\"in\":4 | \"in\":\"4\"",
                "\"in\":4 | \"in\":4.0",
                "\"in\":4 | \"in\":-4",
                "\"in\":4, | ''",
                "{\"maskwright\":2 | {\"maskwright\":3",
                "{\"maskwright\":2 | {\"maskwright\":1",
                "\"stamps\" | \"stumps\"",
                "\"mac\" | \"MAC\"",
                "\"kept\":3, | ''",
                "\"standing\":\"kept\" | \"standing\":\"de-identified\"",
                "\"standing\":\"kept\" | \"standing\":null",
                "\"standing\":\"kept\" | \"standing\":\"kept\",\"standing\":\"kept\"",
                "12:00:00Z | 12:00:00.000Z",
                "\"rows\":\"list\" | \"rows\":\"none\"",
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

    private static @Nullable String nothing() {
        return null;
    }

    /** What the version before wrote. */
    @Test
    void versionOne_isStillReadAndVerified() throws Exception {
        String text = "{\"maskwright\":1,\"policy\":\"" + "0".repeat(64)
                + "\",\"dataset\":\"calls\",\"audience\":\"partner\",\"rows\":2,\"output\":{\"file\":\"out.csv\","
                + "\"sha256\":\"" + sha256(output)
                + "\"},\"fields\":{\"phone\":{\"stamps\":[\"fpe:people:phone:1:1:9f86d081\"]}},"
                + "\"mac\":{\"domain\":\"people\",\"keyVersion\":1";
        String mac = HexFormat.of().formatHex(hash(1).hash(text + "}}"));
        Files.writeString(manifest, text + ",\"value\":\"" + mac + "\"}}\n");

        ExportManifest read = ExportManifest.read(manifest);
        read.verify(output, hash(1));
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.stamps()).containsEntry("phone", List.of("fpe:people:phone:1:1:9f86d081"));
        assertThat(read.rows()).isEqualTo(2);
        assertThat(read.counts()).isNull();
        assertThat(read.time()).isNull();
        assertThat(read.policyName()).isEqualTo(nothing());
        assertThat(read.purpose()).isNull();
        assertThat(read.library()).isNull();
        assertThat(read.quarantine()).isNull();
        assertThat(read.keys()).isEmpty();
        assertThat(read.toTable()).contains("version 1", "to reverse phone");
        ManifestVerification found = read.check(output, policy(key(1)), folder.resolve("in.csv"));
        assertThat(found.isAuthentic() && found.isSound()).isTrue();
        assertThat(found.verdict(Point.ROWS)).isEqualTo(Verdict.UNCHECKED);
        Files.writeString(manifest, Files.readString(manifest).replace("\"rows\":2", "\"rows\":3"));
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> ExportManifest.read(manifest).verify(output, hash(1)));
    }

    @Test
    void existingManifest_isRefusedUnlessReplaced() throws IOException {
        Files.delete(output);
        Files.delete(folder.resolve("out.csv.quarantine.csv"));
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> job(TABLE).build().run())
                .withMessageContaining("manifest.json");
        assertThat(output).doesNotExist();

        job(TABLE).existing(Existing.REPLACE).build().run();
        ExportManifest.read(manifest).verify(output, hash(1));
    }

    @Test
    void exportWithoutManifest_removesAnOldOne() throws IOException {
        ExportReport report = job(TABLE)
                .existing(Existing.REPLACE)
                .manifest(ManifestChoice.NONE)
                .build()
                .run();
        assertThat(report.manifest()).isNull();
        assertThat(manifest).doesNotExist();
        assertThat(output).exists();
    }

    @Test
    void failedRun_leavesNoManifest() throws IOException {
        Files.delete(output);
        Files.delete(manifest);
        Files.delete(folder.resolve("out.csv.quarantine.csv"));
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() ->
                        job("phone,note,flag\n" + VALUE + ",a,1\n\"x").build().run());
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).containsExactly("in.csv");
        }
    }

    /** Somebody checks the file, somebody else changes it, and then it is read. */
    @Test
    void inputThatChangedAfterItWasChecked_isNotPublished() throws IOException {
        String checked = String.valueOf(ExportManifest.read(manifest).sha256());
        Path copy = folder.resolve("copy.csv");
        ExportJobBuilder next = ExportJob.builder()
                .policy(policy(key(1)))
                .dataset("calls")
                .input(output)
                .output(copy)
                .maskedInput(MaskedInput.ALLOW)
                .existing(Existing.REPLACE)
                .inputSha256(checked);
        assertThat(next.build().run().rowsOut()).isEqualTo(2);
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
        Files.delete(folder.resolve("out.csv.quarantine.csv"));
        for (String row : List.of(VALUE + ",a,1,b", "12,a,1")) {
            assertThatExceptionOfType(ExportException.class)
                    .isThrownBy(() -> job("phone,note,flag\n" + VALUE + ",a,1\n" + row + "\n")
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
        assertThat(Files.readString(manifest)).doesNotContain(VALUE, folder.toString());
        assertThat(ExportManifest.read(manifest)).hasToString("ExportManifest[calls, partner, [phone]]");
    }
}
