package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.export.LineSource.Found;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineSourceTest {

    private static final int MAX = 1024;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Shift_JIS", "ISO-8859-1"})
    void lines_areCutInAnyEncoding(String charset) throws IOException {
        // In UTF-16 the bytes of U+0A00 and U+0A0A hold line feeds that are none.
        String odd = charset.startsWith("UTF-16") ? "\u0A00\u0A0A\r\u000B" : "xyz";
        String text = "a\n\n" + odd + "\nlast";

        assertThat(lines(text.getBytes(Charset.forName(charset)), charset)).containsExactly("a", "", odd, "last");
    }

    @Test
    void linesAcrossBuffers_areWhole() throws IOException {
        String line = "\u4E2D".repeat(1000);

        assertThat(lines((line + "\n").repeat(200).getBytes(StandardCharsets.UTF_8), "UTF-8"))
                .hasSize(200)
                .containsOnly(line);
    }

    @Test
    void lineThatIsNoText_isBrokenAndTheNextIsFine() throws IOException {
        byte[] bytes = "a\n?\nb\n".getBytes(StandardCharsets.UTF_8);
        bytes[2] = (byte) 0xFE;

        assertThat(lines(bytes, "UTF-8")).containsExactly("a", "BROKEN", "b");
    }

    @ParameterizedTest
    @ValueSource(ints = {MAX + 1, 4 * MAX, 4 * MAX + 1, 300_000})
    void lineThatIsTooLong_isBrokenAndTheNextIsFine(int length) throws IOException {
        for (String charset : new String[] {"UTF-8", "UTF-16LE"}) {
            String text = "a\n" + "x".repeat(length) + "\nb\n" + "y".repeat(length);

            assertThat(lines(text.getBytes(Charset.forName(charset)), charset))
                    .containsExactly("a", "BROKEN", "b", "BROKEN");
        }
    }

    @Test
    void lineOfTheGreatestLength_isALine() throws IOException {
        assertThat(lines("\u4E2D".repeat(MAX).getBytes(StandardCharsets.UTF_8), "UTF-8"))
                .containsExactly("\u4E2D".repeat(MAX));
    }

    private static List<String> lines(byte[] bytes, String charset) throws IOException {
        LineSource source = new LineSource(new ByteArrayInputStream(bytes), Charset.forName(charset), MAX);
        List<String> lines = new ArrayList<>();
        for (Found found = source.next(); found != Found.END; found = source.next()) {
            lines.add(found == Found.LINE ? new String(source.chars(), 0, source.length()) : "BROKEN");
        }
        return lines;
    }
}
