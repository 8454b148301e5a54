package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings and dialects of tables, both ways. */
class EncodingExportTest {

    private static final String HAN = "name,b\n\u5F20\u4E09\u3400,\"x,\u4E02\"\n";
    private static final String VIETNAMESE =
            "name,b\nNguy\u1EC5n Th\u1ECB \u0110\u1ED7 \u01AF\u01A1ng,\u1EBF\u1EA1\u00E0\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE"})
    void han_goesBothWays(String name) throws IOException {
        Charset charset = Charset.forName(name);
        String text = HAN + "\uD842\uDFB7,\uD83D\uDE00\n";
        Bench bench = bench();

        bench.job(text.getBytes(charset)).inputEncoding(charset).build().run();
        assertThat(Files.readAllBytes(bench.output)).isEqualTo(text.getBytes(charset));

        bench.job(text)
                .outputEncoding(charset)
                .existing(Existing.REPLACE)
                .build()
                .run();
        assertThat(Files.readAllBytes(bench.output)).isEqualTo(text.getBytes(charset));

        bench.job(text.getBytes(charset))
                .inputEncoding(charset)
                .outputEncoding(StandardCharsets.UTF_8)
                .existing(Existing.REPLACE)
                .build()
                .run();
        assertThat(bench.out()).isEqualTo(text);
    }

    @Test
    void bytesOfGb18030_areThoseOfTheStandard() throws IOException {
        Bench bench = bench();
        bench.job("name,b\n\u5F20,\uD83D\uDE00\n")
                .outputEncoding(Charset.forName("GB18030"))
                .build()
                .run();
        byte[] bytes = Files.readAllBytes(bench.output);
        assertThat(Arrays.copyOfRange(bytes, 7, bytes.length))
                .containsExactly(0xD5, 0xC5, ',', 0x94, 0x39, 0xFC, 0x36, '\n');
    }

    @Test
    void vietnamese_isWrittenWithItsTonesApart() throws IOException {
        Charset charset = Charset.forName("windows-1258");
        Bench bench = bench();

        bench.job(VIETNAMESE).outputEncoding(charset).build().run();
        byte[] bytes = Files.readAllBytes(bench.output);
        String apart = new String(bytes, charset);
        assertThat(apart).isNotEqualTo(VIETNAMESE).contains("\u00EA\u0301", "a\u0323", "\u00E0");
        assertThat(Normalizer.normalize(apart, Form.NFC)).isEqualTo(VIETNAMESE);

        // Read and written again it stays as it is, to the byte.
        bench.job(bytes)
                .inputEncoding(charset)
                .existing(Existing.REPLACE)
                .build()
                .run();
        assertThat(Files.readAllBytes(bench.output)).isEqualTo(bytes);
        bench.job(bytes)
                .inputEncoding(charset)
                .outputEncoding(StandardCharsets.UTF_8)
                .existing(Existing.REPLACE)
                .build()
                .run();
        assertThat(bench.out()).isEqualTo(apart);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1258, \u5F20",
        "windows-1258, \u1EA1\u0323\u4E2D",
        "windows-1258, \u01EB",
        "ISO-8859-1, \u20AC",
        "GBK, \uD83D\uDE00",
        "US-ASCII, \u00E9"
    })
    void characterThatDoesNotFit_endsTheRun(String charset, String text) {
        Bench bench = bench();
        assertThatThrownBy(() -> bench.job("name,b\n1,2\n3," + text + "\n")
                        .outputEncoding(Charset.forName(charset))
                        .build()
                        .run())
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("row 2")
                .hasMessageContaining("does not fit")
                .hasMessageNotContaining(text);
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void headerThatDoesNotFit_endsTheRun() {
        Bench bench = new Bench(folder, "csv", "\u540D: keep");
        assertThatThrownBy(() -> bench.job("\u540D\n1\n")
                        .outputEncoding(StandardCharsets.US_ASCII)
                        .build()
                        .run())
                .hasMessageContaining("the header");
        assertThat(bench.files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GB18030, 81FF, 12, 3", "windows-1258, D2D22C, 0, 0", "UTF-16LE, 00D84100, 24, 3", "GB18030, 81, 12, 3"
    })
    void bytesThatAreNoText_areToldByPlaceAndLine(String charset, String hex, int offset, int line) throws IOException {
        byte[] start = "name,b\n1,2\n3".getBytes(Charset.forName(charset));
        byte[] broken = java.util.HexFormat.of().parseHex(hex);
        byte[] bytes = Arrays.copyOf(start, start.length + broken.length);
        System.arraycopy(broken, 0, bytes, start.length, broken.length);
        Bench bench = bench();
        if (line == 0) {
            // Windows-1258 has a character for nearly every byte.
            assertThat(bench.job(bytes)
                            .inputEncoding(Charset.forName(charset))
                            .build()
                            .run()
                            .rowsIn())
                    .isEqualTo(2);
            return;
        }
        assertThatThrownBy(() -> bench.job(bytes)
                        .inputEncoding(Charset.forName(charset))
                        .build()
                        .run())
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("offset " + offset)
                .hasMessageContaining("no " + charset + " text")
                .hasMessageContaining("line " + line);
        assertThat(bench.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byteOrderMark_isNoPartOfTheFirstName(String charset) throws IOException {
        Bench bench = bench();
        byte[] bytes = ("\uFEFF" + HAN).getBytes(Charset.forName(charset));

        bench.job(bytes).build().run();

        // UTF-8 needs no mark; UTF-16 cannot be told apart without.
        assertThat(Files.readAllBytes(bench.output))
                .isEqualTo(charset.equals("UTF-8") ? HAN.getBytes(StandardCharsets.UTF_8) : bytes);
    }

    @Test
    void markInsideTheText_stays() {
        Bench bench = bench();
        String text = "name,b\n\uFEFFx,\uFEFF\n";
        assertThat(bench.export("\uFEFF" + text)).isEqualTo(text);
    }

    @Test
    void malformedByteBehindAMark_countsItsBytes() {
        byte[] bytes = "\uFEFFname,b\n?,2\n".getBytes(StandardCharsets.UTF_8);
        bytes[10] = (byte) 0xC3;
        assertThatThrownBy(() -> bench().job(bytes).build().run())
                .hasMessageContaining("offset 10")
                .hasMessageContaining("line 2");
    }

    @Test
    void dialect_isKept() {
        Bench bench = bench();
        bench.job("name|b\r\n'a|b'|'it''s'\r\n\r\n\"x\"|\r\n")
                .delimiter('|')
                .quote('\'')
                .lineEnding(LineEnding.CRLF)
                .build()
                .run();
        assertThat(bench.out()).isEqualTo("name|b\r\n'a|b'|'it''s'\r\n\"x\"|\r\n");

        bench.job("name\u4E2Db\n\u00A71\u4E2D2\u00A7\u4E2Dx\n")
                .delimiter('\u4E2D')
                .quote('\u00A7')
                .existing(Existing.REPLACE)
                .build()
                .run();
        assertThat(bench.out()).isEqualTo("name\u4E2Db\n\u00A71\u4E2D2\u00A7\u4E2Dx\n");
    }

    private Bench bench() {
        return new Bench(folder, "csv", "name: keep, b: keep");
    }
}
