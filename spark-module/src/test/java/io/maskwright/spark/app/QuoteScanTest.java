package io.maskwright.spark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteScanTest {

    private static QuoteScan scan(String... options) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(Map.of("quote", "\"", "escape", "\"", "multiline", "true"));
        for (String option : options) {
            all.put(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
        }
        return QuoteScan.of(all);
    }

    private static long line(QuoteScan scan, String text) throws IOException {
        return scan.brokenLine(new StringReader(text));
    }

    /** A quote is written as a Q, ends of lines as N and R. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|0",
                "a;bNc;d|0",
                "QaQ;bNQcQ;QQ|0",
                "QaQ;bRNQcQ;QQRN|0",
                "QaQQbQ;c|0",
                "QaNbQ;cN|0",
                "aQb;cQ|0",
                "' Qa;b'|0",
                "Qa|1",
                "a;bNc;Qd|2",
                "a;bRNc;QdRNe|2",
                "QaQb;c|1",
                "QaQ ;b|1",
                "QaNbQ;cNd;QeQf|3",
                "QaQQ|1",
                "a;bRc;QdReQR|0",
                "RN|0",
                "a;bRNc;dNe|2",
                "a;bRNc;dReRN|2",
                "a;bRNcR|2",
                "a;bNc;dRNe|2",
                "a;bNxRQb;Q;QcNd;eN|2",
                "a;bRc;dRNe|3",
                "QaNbQ;cRN|1",
                "QaRNbQ;cN|1",
                "QaQRNQbQRNQcNQ;dRN|0"
            })
    void quotes_areOpenedAndClosed(String text, long line) throws IOException {
        String plain = text.replace('Q', '"').replace('N', '\n').replace('R', '\r');
        assertThat(line(scan("sep=;"), plain)).isEqualTo(line);
        assertThat(line(scan("delimiter=||"), plain.replace(";", "||"))).isEqualTo(line);
    }

    @Test
    void otherForms_areFollowed() throws IOException {
        assertThat(line(scan(), "\uFEFF\"a\",b")).isZero();
        assertThat(line(scan("escape=\\"), "\"a\\\"b\",\"c\\\\\"\n")).isZero();
        assertThat(line(scan("escape=\\"), "\"a\"\"b\",c"))
                .as("Spark would cut it")
                .isEqualTo(1);
        assertThat(line(scan("comment=#"), "#it's \"\na,b#\"\n")).isZero();
        assertThat(line(scan("multiLine=false"), "a,b\nc,\"d\ne\"\n")).isEqualTo(2);
        assertThat(line(scan("ignoreLeadingWhiteSpace=true"), "a, \"b\nc")).isEqualTo(1);
        assertThat(line(scan("ignoreLeadingWhiteSpace=true", "comment=#"), " #,\"b\nc"))
                .as("no comment for Spark")
                .isEqualTo(1);
        assertThat(line(scan("multiLine=false"), "a\rb\nc\r\nd")).isZero();
        assertThat(line(scan("sep=\\\\"), "a\\\"b\nc")).isEqualTo(1);
        assertThat(line(scan("sep=\\t"), "\"a\"\tb")).isZero();
        assertThat(line(scan("quote='"), "'a\"")).isEqualTo(1);
        assertThat(scan("quote=").isNeeded()).isFalse();
    }

    @Test
    void placeOfABuffer_changesNothing() throws IOException {
        String text = "x\r\n" + "\"a\"\"\n\",b\r\n".repeat(20_000) + "x,\"y";
        Reader slow = new StringReader(text) {
            @Override
            public int read(char[] buffer, int from, int length) throws IOException {
                return super.read(buffer, from, Math.min(length, 7));
            }
        };
        assertThat(scan().brokenLine(slow)).isEqualTo(40_002);
    }

    /** A part of a delimiter behind a quote is text there, behind which Spark looks for another quote. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a||QbQ||c;0",
                "a||Q|bQ||c;0",
                "a|||Qb;0",
                "a||Q||bQ||c;0",
                "a||QbQQ||cQ;0",
                "QaQ|QbN1||QcQ;1",
                "QaQ|Nb;1",
                "QaQ|;1",
                "QaQ|||b;0"
            })
    void delimitersOfSeveralCharacters_areFollowed(String text, long line) throws IOException {
        assertThat(line(scan("sep=||"), text.replace('Q', '"').replace('N', '\n')))
                .isEqualTo(line);
    }
}
