package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapedTextTest {

    @ParameterizedTest
    @CsvSource({
        "UTF-8, a\u4E2D\uD83D\uDE00z, a\u4E2D\uD83D\uDE00z",
        "ISO-8859-1, a\u00E9\u4E2D\uD83D\uDE00z, a\u00E9\\u4e2d\\ud83d\\ude00z",
        "GB18030, \u4E2D\uD83D\uDE00, \u4E2D\uD83D\uDE00"
    })
    void whatDoesNotFit_isEscaped(String charset, String text, String expected) {
        assertThat(escaped(charset, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "GBK"})
    void halfAPair_isEscaped(String charset) {
        assertThat(escaped(charset, "\uD83D")).isEqualTo("\\ud83d");
        assertThat(escaped(charset, "\uDE00\uD83Dx\uD83D")).isEqualTo("\\ude00\\ud83dx\\ud83d");
    }

    private static String escaped(String charset, String text) {
        EscapedText escaped = new EscapedText(Charset.forName(charset));
        escaped.record().write(text);
        return escaped.escaped().asBuffer().toString();
    }
}
