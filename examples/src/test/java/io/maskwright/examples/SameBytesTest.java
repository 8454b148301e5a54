package io.maskwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One policy, one set of data and three audiences: each value is the same text from every outlet, wherever the machine
 * thinks it stands.
 */
class SameBytesTest {

    /** What a machine that stands nowhere in particular gives; it takes its time. */
    private static String usual = "";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"analytics", "support", "partner"})
    void everyOutlet_givesTheSameText(String audience) throws IOException {
        try (SameBytes outlets = new SameBytes(folder, audience)) {
            Map<String, List<List<String>>> all = outlets.all();
            List<List<String>> expected = all.get("objects");
            assertThat(expected).hasSameSizeAs(SameBytes.Customer.all());
            assertThat(all)
                    .hasSize(8)
                    .allSatisfy((outlet, rows) -> assertThat(rows).as(outlet).isEqualTo(expected));
        }
    }

    /** Equality of outlets would also hold if none of them did anything. */
    @ParameterizedTest
    @ValueSource(strings = {"analytics", "support", "partner"})
    void hardTexts_areNotShown(String audience) throws IOException {
        try (SameBytes outlets = new SameBytes(folder, audience)) {
            List<List<String>> masked = outlets.objects();
            for (int row = 0; row < masked.size(); row++) {
                List<String> raw = SameBytes.Customer.all().get(row).cells();
                assertThat(masked.get(row).get(0)).isEqualTo(raw.get(0));
                for (int column = 1; column <= SameBytes.LAST_HIDDEN; column++) {
                    if (!raw.get(column).isBlank()) {
                        assertThat(masked.get(row).get(column))
                                .as("row %d, column %d", row, column)
                                .isNotEqualTo(raw.get(column));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Asia/Ho_Chi_Minh",
        "ar, America/St_Johns",
        "th-TH-u-ca-buddhist-nu-thai, Pacific/Apia",
        "ar-EG-u-nu-arab, Asia/Shanghai"
    })
    void localeAndTimeZone_makeNoDifference(String locale, String zone) throws IOException {
        if (usual.isEmpty()) {
            usual = digest();
        }
        Locale before = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            assertThat(digest()).isEqualTo(usual);
        } finally {
            Locale.setDefault(before);
            TimeZone.setDefault(zoneBefore);
        }
    }

    private String digest() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String audience : SameBytes.AUDIENCES) {
            try (SameBytes outlets = new SameBytes(folder, audience)) {
                all.append(outlets.digest());
            }
        }
        return all.toString();
    }

    /** The character set and the locale of a process are chosen when it starts. */
    @ParameterizedTest
    @CsvSource({"ISO-8859-1, tr, TR", "GBK, ar, EG", "US-ASCII, th, TH"})
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void processWithAnotherCharset_givesTheSameText(String charset, String language, String country)
            throws IOException, InterruptedException {
        Path data = Files.createDirectory(folder.resolve("child"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=" + charset,
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Duser.timezone=Asia/Kathmandu",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SameBytes.Child.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream out = process.getInputStream()) {
            String told = new String(out.readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(process.waitFor()).isZero();
            assertThat(told.strip()).isEqualTo(charset + " " + SameBytes.childDigest(folder));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void data_holdsWhatIsHard() {
        assertThat(SameBytes.Customer.all())
                .hasSizeGreaterThan(30)
                .anyMatch(row -> row.name().isEmpty())
                .anyMatch(row -> row.name().contains("\n"))
                .anyMatch(row -> row.name().length() > 1000);
    }
}
