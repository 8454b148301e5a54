package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyUse;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/manifest.md} has a test vector, made by another program; it is what this one reads and writes. */
class ManifestPageTest {

    @TempDir
    private Path folder;

    private static String page() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("docs"))
                ? here
                : here.resolveSibling("docs").resolveSibling("");
        return Files.readString(root.resolve("docs/manifest.md"));
    }

    private static String found(String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(page());
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    void vector_isWhatTheLibraryMakes() throws IOException {
        String full = found("^(\\{\"maskwright\":2.*})$");
        Path file = Files.writeString(folder.resolve("m.json"), full + "\n");
        ExportManifest manifest = ExportManifest.read(file);
        String canonical = ManifestText.canonical(manifest);
        byte[] key = HexFormat.of().parseHex(found("version 1 \\| `([0-9a-f]{64})`"));
        DomainKeys keys =
                DomainKeys.of(Map.of("people", "main"), name -> Keyring.of(name, Secret.of(key)), KeyUse.PROTECT);

        assertThat(canonical.getBytes(StandardCharsets.UTF_8)).hasSize(Integer.parseInt(found("(\\d+) bytes \\|")));
        assertThat(canonical).isEqualTo(full.replaceFirst(",\"value\":\"[0-9a-f]{64}\"", ""));
        assertThat(manifest.isAuthentic(keys.subkeys("people", "manifest", 1).keyedHash(1)))
                .isTrue();
        assertThat(ManifestText.full(manifest)).isEqualTo(full);
    }

    @Test
    void page_namesEveryVersionAndEveryMember() throws IOException {
        for (String format : ManifestFormats.versions().keySet()) {
            assertThat(page())
                    .contains("\"" + format + "\":" + ManifestFormats.versions().get(format));
        }
        for (BrokenRows choice : BrokenRows.values()) {
            assertThat(page()).contains("`" + choice.word() + "`");
        }
    }
}
