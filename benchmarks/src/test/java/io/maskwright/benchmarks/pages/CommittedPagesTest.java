package io.maskwright.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds the committed pages and charts to the committed results. */
class CommittedPagesTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @Test
    void pagesAndCharts_areWhatTheResultsGive() throws Exception {
        assertThat(new Pages(root()).stale())
                .as("files that `./maskwright bench pages` would change")
                .isEmpty();
    }

    @Test
    void pages_areTheSameInEveryLocale() throws Exception {
        Map<String, String> usual = new Pages(root()).generated();
        for (String tag : new String[] {"ar-EG-u-nu-arab", "tr-TR", "th-TH-u-ca-buddhist-nu-thai", "de-DE"}) {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(new Pages(root()).generated()).as(tag).isEqualTo(usual);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("benchmarks/results"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
