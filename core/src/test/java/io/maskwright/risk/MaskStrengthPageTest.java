package io.maskwright.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The figures of docs/mask-strength.md are those that the check counts. */
class MaskStrengthPageTest {

    private static final Path PAGE =
            Path.of(System.getProperty("maskwright.root", "..")).resolve("docs/mask-strength.md");

    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z.]+)` \\| `([^`]+)` \\| ([^|]+) \\|", Pattern.MULTILINE);

    @Test
    void figuresOfThePage_areCounted() throws IOException {
        Matcher rows = ROW.matcher(Files.readString(PAGE));
        List<String> said = new ArrayList<>();
        List<String> counted = new ArrayList<>();
        while (rows.find()) {
            String mask = rows.group(1) + ", " + rows.group(2) + ": ";
            said.add(mask + rows.group(3));
            counted.add(mask + Masks.left(rows.group(1), rows.group(2)));
        }
        assertThat(said).isEqualTo(counted).hasSizeGreaterThan(15);
    }
}
