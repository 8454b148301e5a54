package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.RecordVisitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineCutterTest {

    private static final int MAX = 1024;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32", "GB18030", "Shift_JIS", "ISO-8859-1"})
    void lines_areCutInAnyEncoding(String charset) throws IOException {
        // In UTF-16 the bytes of U+0A00 and U+0A0A hold line feeds that are none.
        String odd = charset.startsWith("UTF-16") ? "\u0A00\u0A0A\r\u000B" : "xyz";
        String text = "a\n\n" + odd + "\n \t\nlast";

        assertThat(lines(text.getBytes(Charset.forName(charset)), charset))
                .containsExactly("BLANK", "BLANK", "a", odd, "last");
    }

    @Test
    void linesAcrossSlices_areWhole() throws IOException {
        String line = "\u4E2D".repeat(1000);

        assertThat(lines((line + "\n").repeat(300).getBytes(StandardCharsets.UTF_8), "UTF-8"))
                .hasSize(300)
                .containsOnly(line);
        assertThat(lines((line + "\n").repeat(300).getBytes(StandardCharsets.UTF_16LE), "UTF-16LE"))
                .hasSize(300)
                .containsOnly(line);
    }

    @Test
    void lineLongerThanASlice_isWhole() throws IOException {
        String line = "x".repeat(3 * JsonCutter.SLICE_BYTES + 1);
        byte[] bytes = ("a\n" + line + "\nb\n" + line).getBytes(StandardCharsets.UTF_8);

        assertThat(lines(cutter(bytes, "UTF-8", 1 << 20))).containsExactly("a", line, "b", line);
    }

    @Test
    void lineThatIsNoText_isBrokenAndTheNextIsFine() throws IOException {
        byte[] bytes = "a\n?\nb\n".getBytes(StandardCharsets.UTF_16BE);
        bytes[4] = (byte) 0xDC;

        assertThat(lines(bytes, "UTF-16BE")).containsExactly("a", "BROKEN", "b");
    }

    @ParameterizedTest
    @ValueSource(ints = {MAX + 1, 4 * MAX, 4 * MAX + 1, 300_000, 1_000_000})
    void lineThatIsTooLong_isBrokenAndTheNextIsFine(int length) throws IOException {
        for (String charset : new String[] {"UTF-8", "UTF-16LE"}) {
            String text = "a\n" + "x".repeat(length) + "\nb\n" + "y".repeat(length);

            assertThat(lines(text.getBytes(Charset.forName(charset)), charset))
                    .containsExactly("a", "BROKEN", "b", "BROKEN");
        }
    }

    @Test
    void lineOfTheGreatestLength_isALine() throws IOException {
        for (String text : List.of("\u4E2D".repeat(MAX), "\uD83D\uDE00".repeat(MAX / 2))) {
            assertThat(lines(text.getBytes(StandardCharsets.UTF_8), "UTF-8")).containsExactly(text);
        }
        assertThat(lines(("\uD83D\uDE00".repeat(MAX / 2) + "x").getBytes(StandardCharsets.UTF_8), "UTF-8"))
                .containsExactly("BROKEN");
    }

    @Test
    void blankLines_areBlankInAnyLength() throws IOException {
        String blank = "\u3000".repeat(100);

        assertThat(lines((blank + "\n" + blank + "\uFFFD\n\u0000\n").getBytes(StandardCharsets.UTF_8), "UTF-8"))
                .containsExactly("BLANK", blank + "\uFFFD", "\u0000");
    }

    @Test
    void readingFromAMark_givesTheSameSlices() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            text.append("line ")
                    .append(i)
                    .append(i % 999 == 0 ? "x".repeat(MAX * 40) : "")
                    .append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Cut whole = cutter(bytes, "UTF-8", MAX);
        List<Mark> marks = new ArrayList<>();
        List<List<String>> slices = new ArrayList<>();
        for (JsonSlice slice = whole.cutter.next(); slice != null; slice = whole.cutter.next()) {
            slices.add(records(slice));
            marks.add(new Mark(whole.ahead.offset(), 0, whole.ahead.sha256()));
        }
        assertThat(slices).hasSizeGreaterThan(3);
        for (int i = 0; i < marks.size(); i++) {
            Cut rest = cutter(bytes, "UTF-8", MAX);
            rest.cutter.goTo(marks.get(i));
            for (int k = i + 1; k < slices.size(); k++) {
                JsonSlice slice = rest.cutter.next();
                assertThat(slice).isNotNull();
                assertThat(records(slice)).isEqualTo(slices.get(k));
            }
            assertThat(rest.cutter.next()).isNull();
        }
        bytes[3]++;
        assertThatThrownBy(() -> cutter(bytes, "UTF-8", MAX).cutter.goTo(marks.get(0)))
                .isInstanceOf(ExportException.class)
                .hasMessage("cannot go on with name: it was changed since the export was interrupted");
    }

    /** A cutter and what it looks at. */
    private record Cut(LineCutter cutter, LookAhead ahead) {}

    private static Cut cutter(byte[] bytes, String charset, int max) {
        LookAhead ahead = new LookAhead(new ByteArrayInputStream(bytes), OutputDigest.sha256());
        return new Cut(new LineCutter(ahead, "name", Charset.forName(charset), max), ahead);
    }

    private static List<String> lines(byte[] bytes, String charset) throws IOException {
        return lines(cutter(bytes, charset, MAX));
    }

    private static List<String> lines(Cut cut) throws IOException {
        List<String> lines = new ArrayList<>();
        for (JsonSlice slice = cut.cutter.next(); slice != null; slice = cut.cutter.next()) {
            lines.addAll(records(slice));
        }
        return lines;
    }

    static List<String> records(JsonSlice slice) {
        List<String> records = new ArrayList<>();
        slice.read(new RecordVisitor() {
            @Override
            public void row(@Nullable Object[] cells) {
                throw new AssertionError();
            }

            @Override
            public void document(byte[] json, int from, int to) {
                records.add(new String(json, from, to - from, StandardCharsets.UTF_8));
            }

            @Override
            public void broken(String reason) {
                records.add("BROKEN");
            }

            @Override
            public void blank() {
                records.add("BLANK");
            }
        });
        assertThat(records.stream().filter(record -> !record.equals("BLANK"))).hasSize(slice.records());
        return records;
    }
}
