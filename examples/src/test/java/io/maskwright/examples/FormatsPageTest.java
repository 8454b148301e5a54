package io.maskwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Category;
import io.maskwright.format.Format;
import io.maskwright.format.Formats;
import io.maskwright.format.Validity.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/formats.md} lists every format with an example that is valid, and every data file. */
class FormatsPageTest {

    private static String page() throws IOException {
        return Files.readString(SamplesTest.ROOT.resolve("docs/formats.md"));
    }

    static Stream<List<String>> rows() throws IOException {
        return page().lines()
                .filter(line -> line.startsWith("| `") && line.split("\\|").length == 6)
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(cell -> cell.strip().replaceAll("^`|`$", ""))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void example_isValidWithTheCertaintyOfThePage(List<String> cells) {
        Format format = Formats.standard().find(Category.of(cells.get(0)));
        assertThat(format).isNotNull();
        assertThat(format.category().name()).isEqualTo(cells.get(0));
        assertThat(format.validate(cells.get(1)).words()).isEqualTo("valid (" + cells.get(2) + ")");
    }

    @Test
    void page_hasARowForEveryFormat() throws IOException {
        assertThat(rows().map(cells -> cells.get(0)))
                .containsExactlyInAnyOrderElementsOf(Formats.standard().all().stream()
                        .map(format -> format.category().name())
                        .toList());
    }

    @Test
    void page_namesEveryReason() throws IOException {
        for (Reason reason : Reason.values()) {
            assertThat(page()).contains("`" + reason.words().toLowerCase(Locale.ROOT) + "`");
        }
    }

    @Test
    void page_namesEveryDataFile() throws IOException {
        try (Stream<Path> files =
                Files.list(SamplesTest.ROOT.resolve("core/src/main/resources/io/maskwright/format"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                assertThat(page()).contains("| `" + file.getFileName() + "` |");
            }
        }
    }
}
