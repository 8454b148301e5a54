package io.maskwright.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonScannerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-1",
                "1.0",
                "0.10",
                "1e5",
                "1E-05",
                "1e+0",
                "-0.0e0",
                "123456789012345678901234567890",
                "true",
                "false",
                "null",
                "\"\"",
                "\"a\"",
                "\"\\u00e9\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                "\"\\uD83D\\uDE00\"",
                "\"\\udead\"",
                "\"\u007f\"",
                "\"é\"",
                "\"张\"",
                "\"😀\"",
                "\"12345678\"",
                "\"1234567\\n\"",
                "[]",
                "[ ]",
                "{}",
                "{ }",
                "[1]",
                "[1,2]",
                " [ 1 , [ ] ] ",
                "{\"\":0}",
                "{\"a\":{\"b\":[null]}}",
                "{\"a\":1,\"a\":2}",
                "\t\r\n 1 ",
                "{\"é\":1}",
                "{\"abcdefgh\":1 ,\n\"x\" : \"y\"}",
                "[\"a\",\"b\"]",
                "\"\u2028\""
            })
    void json_isRead(String text) {
        assertThatCode(() -> readEveryWay(utf8(text))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01",
                "-",
                "-a",
                "+1",
                ".5",
                "1.",
                "1.e5",
                "1e",
                "1e+",
                "0x1",
                "1_0",
                "--1",
                "00",
                "-01",
                "1.2.3",
                "NaN",
                "Infinity",
                "-Infinity",
                "tru",
                "True",
                "nulll",
                "nul",
                "truefalse",
                "undefined",
                "'a'",
                "\"",
                "\"a",
                "\"\\",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\u\"",
                "\"a\nb\"",
                "\"a\tb\"",
                "\"\u0000\"",
                "\"abcdefg\n\"",
                "[",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "[1 2]",
                "[1,,2]",
                "[]]",
                "]",
                "[}",
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\":1,}",
                "{,}",
                "{a:1}",
                "{1:1}",
                "{\"a\" 1}",
                "{\"a\":1 \"b\":2}",
                "{\"a\"::1}",
                "{]",
                "{\"a\":1]",
                "// c\n1",
                "/* c */ 1",
                "#1",
                "[1]x",
                "1,",
                ",",
                ":",
                "{\"a\":}",
                "\u00a01",
                "１",
                "[\"a\":1]",
                "\"\\a\"",
                "\"\\U0041\"",
                "\"\\u00\u0661\u0661\"",
                "\u000b1",
                "[\u000c]",
                "{\"a\":tru}"
            })
    void anythingElse_isRefusedAtAPlaceInside(String text) {
        byte[] bytes = utf8(text);
        assertThatThrownBy(() -> readEveryWay(bytes))
                .isInstanceOfSatisfying(JsonSyntaxException.class, e -> assertThat(e.byteOffset())
                        .isBetween(0L, (long) bytes.length));
    }

    @Test
    void bytesThatAreNoUtf8_areRefused() {
        int[][] sequences = {
            {0x80},
            {0xBF},
            {0xC0, 0x80},
            {0xC1, 0xBF},
            {0xC3},
            {0xC3, 0x28},
            {0xE0, 0x80, 0x80},
            {0xE0, 0x9F, 0xBF},
            {0xE4, 0xBD},
            {0xE4, 0xBD, 0x28},
            {0xED, 0xA0, 0x80},
            {0xED, 0xBF, 0xBF},
            {0xF0, 0x8F, 0xBF, 0xBF},
            {0xF0, 0x9F, 0x98},
            {0xF0, 0x9F, 0x28, 0x80},
            {0xF4, 0x90, 0x80, 0x80},
            {0xF5, 0x80, 0x80, 0x80},
            {0xFE},
            {0xFF}
        };
        for (int[] sequence : sequences) {
            byte[] text = new byte[sequence.length + 2];
            text[0] = '"';
            for (int i = 0; i < sequence.length; i++) {
                text[i + 1] = (byte) sequence[i];
            }
            text[text.length - 1] = '"';
            assertThatThrownBy(() -> readEveryWay(text)).isInstanceOf(JsonSyntaxException.class);
        }
    }

    @Test
    void everyCharacterOfUnicode_isReadAndDecoded() throws IOException {
        StringBuilder text = new StringBuilder("\"");
        for (int c = ' '; c <= Character.MAX_CODE_POINT; c += c < 0x3000 ? 1 : 37) {
            if (c != '"' && c != '\\' && (c < 0xD800 || c > 0xDFFF)) {
                text.appendCodePoint(c);
            }
        }
        String expected = text.substring(1);
        assertThat(text(utf8(text + "\""))).isEqualTo(expected);
        assertThat(text(utf8(text + "\\n\""))).isEqualTo(expected + "\n");
    }

    @Test
    void escapes_areDecoded() throws IOException {
        assertThat(text(utf8("\"x\\u0041\\uD83D\\uDE00\\ud800\\\"\\\\\\/\\b\\f\\n\\r\\té\"")))
                .isEqualTo("xA😀\ud800\"\\/\b\f\n\r\té");
    }

    @Test
    void offset_countsFromTheStartOfTheStream() {
        byte[] text = utf8("[" + "\"abc\",".repeat(10_000) + "x]");
        for (int piece : new int[] {1, 1000, 1 << 20}) {
            assertThatThrownBy(() -> read(JsonWindow.over(new Slow(text, piece), JsonOutput.inMemory(16), 1 << 10)))
                    .isInstanceOfSatisfying(JsonSyntaxException.class, e -> assertThat(e.byteOffset())
                            .isEqualTo(text.length - 2));
        }
    }

    private static void readEveryWay(byte[] text) throws IOException {
        byte[] padded = new byte[text.length + 20];
        System.arraycopy(text, 0, padded, 0, text.length);
        java.util.Arrays.fill(padded, text.length, padded.length, (byte) ' ');
        JsonSyntaxException failure = null;
        JsonSyntaxException slowFailure = null;
        try {
            read(JsonWindow.over(text, JsonOutput.inMemory(16)));
        } catch (JsonSyntaxException e) {
            failure = e;
        }
        try {
            JsonOutput out = JsonOutput.inMemory(16);
            read(JsonWindow.over(new Slow(text, 1), out, 1 << 16));
            assertThat(out.toByteArray()).isEqualTo(text);
        } catch (JsonSyntaxException e) {
            slowFailure = e;
        }
        assertThat(failure == null).isEqualTo(slowFailure == null);
        if (failure != null && slowFailure != null) {
            assertThat(failure.byteOffset()).isEqualTo(slowFailure.byteOffset());
            assertThat(failure.what()).isEqualTo(slowFailure.what());
            assertThatThrownBy(() -> read(JsonWindow.over(padded, JsonOutput.inMemory(16))))
                    .isInstanceOf(JsonSyntaxException.class);
            throw failure;
        }
        read(JsonWindow.over(padded, JsonOutput.inMemory(16)));
    }

    private static void read(JsonWindow window) throws IOException {
        window.begin();
        JsonScanner scanner = new JsonScanner(window, 500);
        while (scanner.hasNext()) {
            pass(window, scanner, scanner.value());
        }
        window.finish();
    }

    private static void pass(JsonWindow window, JsonScanner scanner, JsonKind kind) throws IOException {
        if (kind == JsonKind.OBJECT) {
            for (boolean more = scanner.firstMember(); more; more = scanner.nextMember()) {
                assertThat(scanner.name()).isNotNull();
                pass(window, scanner, scanner.value());
                window.hold();
            }
        } else if (kind == JsonKind.ARRAY) {
            for (boolean more = scanner.firstElement(); more; more = scanner.nextElement()) {
                pass(window, scanner, scanner.value());
                window.hold();
            }
        }
    }

    private static String text(byte[] json) throws IOException {
        JsonScanner scanner = new JsonScanner(JsonWindow.over(json, JsonOutput.inMemory(16)), 1);
        assertThat(scanner.value()).isEqualTo(JsonKind.STRING);
        return scanner.text();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Gives a few bytes at a time. */
    private static final class Slow extends ByteArrayInputStream {

        private final int size;

        Slow(byte[] bytes, int size) {
            super(bytes);
            this.size = size;
        }

        @Override
        public synchronized int read(byte[] target, int from, int length) {
            return super.read(target, from, Math.min(length, size));
        }
    }
}
