package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.maskwright.export.ManifestVerification.Point;
import io.maskwright.export.ManifestVerification.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Manifests and outputs that are not what they were: each change is noticed. */
class ChangedManifestTest extends ManifestCase {

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
}
