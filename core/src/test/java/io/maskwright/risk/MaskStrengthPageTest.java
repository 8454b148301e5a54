package io.maskwright.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The figures of docs/mask-strength.md are those that the check counts. */
class MaskStrengthPageTest {

    private static final Path PAGE =
            Path.of(System.getProperty("maskwright.root", "..")).resolve("docs/mask-strength.md");

    private static final Pattern ROW = Pattern.compile("^\\| `([a-z.]+)` \\| `([^`]+)` \\| ([^|]+) \\|", Pattern.MULTILINE);

    @Test
    void figuresOfThePage_areCounted() throws IOException {
        Matcher rows = ROW.matcher(Files.readString(PAGE));
        int count = 0;
        while (rows.find()) {
            assertThat(Masks.left(rows.group(1), rows.group(2)))
                    .as("%s of %s", rows.group(2), rows.group(1))
                    .hasToString(rows.group(3));
            count++;
        }
        assertThat(count).isGreaterThan(15);
    }
}
