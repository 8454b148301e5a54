package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.maskwright.export.ManifestVerification.Point;
import io.maskwright.export.ManifestVerification.Verdict;
import io.maskwright.plan.FieldReport;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a manifest tells, in its own version and in those before. */
class ExportManifestTest extends ManifestCase {

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
        assertThat(Files.readString(manifest)).contains("\"strategy\":\"keep\",\"standing\":\"kept\",\"treated\":0");

        job(TABLE)
                .policy(policy(key(1)).toBuilder().reversibleIsPersonalData().build())
                .existing(Existing.REPLACE)
                .build()
                .run();
        assertThat(ExportManifest.read(manifest).fields().get(0).standing())
                .isEqualTo("pseudonymised (reversible: personal data)");
    }

    /** Members are decided one by one, so the text that has them is called nothing. */
    @Test
    void textThatIsADocument_hasNoStanding() throws IOException {
        Policy policy =
                Policy.parse("maskwright: 1\ndatasets: {d: {fields: {" + "body: {content: json}, body.phone: phone}}}");
        Path lines =
                Files.writeString(folder.resolve("in.jsonl"), "{\"body\":\"{\\\"phone\\\":\\\"13812345678\\\"}\"}\n");
        ExportReport report = ExportJob.builder()
                .policy(policy)
                .dataset("d")
                .input(lines)
                .output(folder.resolve("out.jsonl"))
                .build()
                .run();
        assertThat(report.fields()).extracting(FieldReport::standing).containsExactly(null, "masked in part");
        assertThat(ExportManifest.read(ExportManifest.pathFor(folder.resolve("out.jsonl")))
                        .fields())
                .isEqualTo(report.fields());
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
    void manifest_holdsNoValue() throws IOException {
        assertThat(Files.readString(manifest)).doesNotContain(VALUE, folder.toString());
        assertThat(ExportManifest.read(manifest)).hasToString("ExportManifest[calls, partner, [phone]]");
    }
}
