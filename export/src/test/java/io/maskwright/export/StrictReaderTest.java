package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictReaderTest {

    private static final String TEXT = "a\u00E9\u4E2D\uD83D\uDE00z".repeat(20_000);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000, 100_000})
    void text_isReadWholeInPiecesOfAnySize(int piece) throws IOException {
        for (String charset : new String[] {"UTF-8", "UTF-16LE", "GB18030"}) {
            assertThat(read(TEXT.getBytes(Charset.forName(charset)), charset, piece))
                    .isEqualTo(TEXT);
        }
    }

    @Test
    void malformedBytes_areToldByTheirOffsetAfterTheTextBefore() {
        byte[] bytes = "ab\u4E2D?cd".getBytes(StandardCharsets.UTF_8);
        bytes[5] = (byte) 0xFF;
        StringBuilder before = new StringBuilder();

        MalformedTextException e = catchThrowableOfType(
                MalformedTextException.class, () -> readInto(before, reader(bytes, "UTF-8", 3), 100));

        assertThat(before).hasToString("ab\u4E2D");
        assertThat(e.offset()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C0AF", "EDA080", "F4908080", "E4B8", "80", "F09F98"})
    void overlongSurrogateOrCutSequence_isMalformed(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);

        assertThat(catchThrowableOfType(MalformedTextException.class, () -> read(bytes, "UTF-8", 10)))
                .isNotNull();
    }

    private static String read(byte[] bytes, String charset, int piece) throws IOException {
        StringBuilder text = new StringBuilder();
        readInto(text, reader(bytes, charset, 0), piece);
        return text.toString();
    }

    private static StrictReader reader(byte[] bytes, String charset, long start) {
        return new StrictReader(new ByteArrayInputStream(bytes), Charset.forName(charset), start);
    }

    private static void readInto(StringBuilder text, StrictReader reader, int piece) throws IOException {
        char[] buffer = new char[piece];
        int count = reader.read(buffer);
        while (count >= 0) {
            text.append(Arrays.copyOf(buffer, count));
            count = reader.read(buffer);
        }
    }
}
