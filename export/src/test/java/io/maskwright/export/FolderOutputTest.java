package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.maskwright.Audience;
import io.maskwright.export.ManifestVerification.Point;
import io.maskwright.export.ManifestVerification.Verdict;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderOutputTest {

    private static final String FIRST = "phone\n138****5678\n\"138\n****5679\"\n";
    private static final String SECOND = "phone\n138****5670\n";

    @TempDir
    private Path directory;

    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectories(directory.resolve("safe/day=1")).getParent();
        Files.writeString(folder.resolve("part-1.csv"), FIRST);
        Files.writeString(folder.resolve("day=1/part-0.csv"), SECOND);
        Files.writeString(folder.resolve("part-2.csv"), "");
        Files.writeString(folder.resolve("_SUCCESS"), "");
        Files.writeString(folder.resolve(".part-1.csv.crc"), "crc");
        Files.createDirectories(folder.resolve("_temporary"));
        Files.writeString(folder.resolve("_temporary/part-9.csv"), "x");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** What {@code sha256sum day=1/part-0.csv part-1.csv part-2.csv | sha256sum} prints. */
    private static String expected() {
        return sha256(sha256(SECOND) + "  day=1/part-0.csv\n" + sha256(FIRST) + "  part-1.csv\n" + sha256("")
                + "  part-2.csv\n");
    }

    @Test
    void digest_isThatOfTheDigestsOfVisibleFiles() throws IOException {
        assertThat(FolderOutput.sha256(folder)).isEqualTo(expected());
        Files.move(folder.resolve("part-1.csv"), folder.resolve("part-3.csv"));
        assertThat(FolderOutput.sha256(folder)).isNotEqualTo(expected());
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> FolderOutput.files(directory.resolve("none")));
    }

    /** A manifest of an export on one machine, told of the folder. */
    private void writeManifest(String quarantine) throws IOException {
        Path input = directory.resolve("in.csv");
        Files.writeString(input, "phone\n13812345678\n13812345679\n13812345670\n1,2\n");
        Path output = directory.resolve("out.csv");
        ExportJob.builder()
                .policy(Policy.builder()
                        .audience("a", "restricted", "b")
                        .dataset("t", dataset -> dataset.field("phone", "phone"))
                        .build())
                .dataset("t")
                .audience(Audience.of("a"))
                .input(input)
                .output(output)
                .build()
                .run();
        ManifestContent content = Objects.requireNonNull(
                ExportManifest.read(ExportManifest.pathFor(output)).content());
        ManifestContent of = new ManifestContent(
                content.library(),
                content.formats(),
                content.origin(),
                content.input(),
                new Endpoint("safe", expected(), FIRST.length() + SECOND.length()),
                new TreeMap<>(content.form()),
                content.rows(),
                new ManifestContent.Quarantine(
                        BrokenRows.QUARANTINE,
                        content.quarantine().reasons(),
                        new Endpoint("_maskwright-quarantine.csv", sha256(quarantine), quarantine.length())),
                content.risk(),
                content.keys(),
                content.fields());
        Files.writeString(folder.resolve("_maskwright-quarantine.csv"), quarantine);
        Files.writeString(ExportManifest.pathFor(folder), ManifestText.full(new ExportManifest(of, null)));
    }

    @Test
    void folder_isHeldAgainstTheManifestInIt() throws IOException {
        writeManifest("field,reason,rows\n");
        assertThat(ExportManifest.pathFor(folder)).isEqualTo(folder.resolve("_maskwright-manifest.json"));
        ExportManifest manifest = ExportManifest.read(ExportManifest.pathFor(folder));
        ManifestVerification found = manifest.check(folder, null, null);
        assertThat(found.verdict(Point.OUTPUT)).isEqualTo(Verdict.HOLDS);
        assertThat(found.verdict(Point.QUARANTINE)).isEqualTo(Verdict.HOLDS);
        assertThat(found.verdict(Point.ROWS)).isEqualTo(Verdict.HOLDS);
        Files.writeString(folder.resolve("part-2.csv"), "phone\n138****1111\n");
        ManifestVerification changed = manifest.check(folder, null, null);
        assertThat(changed.verdict(Point.OUTPUT)).isEqualTo(Verdict.FAILS);
        assertThat(changed.verdict(Point.ROWS)).isEqualTo(Verdict.FAILS);
        Files.writeString(folder.resolve("_maskwright-quarantine.csv"), "changed");
        assertThat(manifest.check(folder, null, null).verdict(Point.QUARANTINE)).isEqualTo(Verdict.FAILS);
    }
}
