package io.maskwright.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The worked example of {@code docs/audit.md} is a trail with the hashes that the page names. */
class AuditPageTest {

    private static void split(String text, AuditSource.Lines lines) {
        try {
            FileSource.split(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void example_isAWholeTrailWithTheHeadOfThePage() throws IOException {
        Path root = Path.of(System.getProperty("maskwright.root", ".."));
        List<String> page = Files.readAllLines(root.resolve("docs/audit.md"));
        String example =
                page.stream().filter(line -> line.startsWith("{\"prev\"")).collect(Collectors.joining("\n", "", "\n"));
        AuditReport report = AuditTrail.of(lines -> split(example, lines)).verify();
        assertThat(report.brokenAt()).isEmpty();
        assertThat(report.events()).isEqualTo(2);
        assertThat(page).anyMatch(line -> line.contains(report.head()));
    }
}
