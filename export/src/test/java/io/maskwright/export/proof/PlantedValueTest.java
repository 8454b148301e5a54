package io.maskwright.export.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.export.ExportJob;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that were planted in an output are found, whatever they are and in whatever form, and at their places. */
class PlantedValueTest {

    private static final Policy POLICY =
            Policy.parse("{maskwright: 1, datasets: {d: {fields:" + " {id: keep, secret: redact, note: keep}}}}");
    private static final int BORDER = 1 << 17;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812345678",
                "+86 138-1234-5678",
                "0912.345.678",
                "11010519491231002X",
                "079203012345",
                "Nguyễn Thị Ánh Tuyết",
                "Đặng Ngọc Hà My",
                "欧阳娜娜",
                "迪丽热巴·艾力",
                "广东省深圳市南山区科技园南区8栋601室",
                "số 105, ngõ 42, Phường Chánh Phú Hoà, Hồ Chí Minh",
                "Tuyet.Nguyen+work@Example.vn",
                "6222 0254 1243 4090",
                "联系\"老王\"，15279887783，别打座机",
                "速食\n组合装，请放在门口",
                "50% của 100%25 là bao nhiêu"
            })
    void value_isFoundInEveryFormWhereverItStands(String secret) throws IOException {
        Map<String, String> forms = Disguises.of(secret);
        inTable(secret, forms);
        inDocuments(secret, forms);
    }

    private void inTable(String secret, Map<String, String> forms) throws IOException {
        StringBuilder source = new StringBuilder("id,secret,note\n0," + cell(secret) + ",nothing\n");
        StringBuilder output = new StringBuilder("id,secret,note\n0,********,nothing\n");
        List<int[]> places = new ArrayList<>();
        for (String planted : forms.values()) {
            source.append("1,other,as it was\n");
            String before = "1,********,\"free text [";
            int from = bytes(output) + before.getBytes(StandardCharsets.UTF_8).length;
            output.append(before).append(planted.replace("\"", "\"\""));
            places.add(new int[] {from, bytes(output)});
            output.append("] and more\"\n");
        }
        LeakReport report = check("csv", source.toString(), output.toString());
        assertThat(report.isAligned()).isTrue();
        assertFound(report, forms, places, 2, "note", "secret");
    }

    private void inDocuments(String secret, Map<String, String> forms) throws IOException {
        StringBuilder source = new StringBuilder("{\"id\":0,\"secret\":" + json(secret) + ",\"note\":null}\n");
        StringBuilder output = new StringBuilder("{\"id\":0,\"secret\":\"********\",\"note\":null}\n");
        List<int[]> places = new ArrayList<>();
        for (String planted : forms.values()) {
            source.append("{\"id\":1,\"note\":\"as it was\"}\n");
            output.append("{\"id\":1,\"note\":\"free text [");
            int from = bytes(output);
            String text = json(planted);
            output.append(text, 1, text.length() - 1);
            places.add(new int[] {from, bytes(output)});
            output.append("] and more\"}\n");
        }
        LeakReport report = check("jsonl", source.toString(), output.toString());
        assertThat(report.isAligned()).isTrue();
        assertFound(report, forms, places, 2, "note", "secret");
    }

    private static void assertFound(
            LeakReport report,
            Map<String, String> forms,
            List<int[]> places,
            int firstRecord,
            String field,
            String from) {
        List<String> missed = new ArrayList<>();
        int i = 0;
        for (String name : forms.keySet()) {
            int[] place = places.get(i);
            long record = firstRecord + i;
            if (report.findings().stream()
                    .noneMatch(finding -> finding.offset() >= place[0]
                            && finding.offset() < place[1]
                            && finding.record() == record
                            && finding.field().equals(field)
                            && finding.sourceRow() == 1
                            && finding.sourceField().equals(from))) {
                missed.add(name);
            }
            i++;
        }
        assertThat(missed).isEmpty();
        assertThat(report.findings()).allMatch(finding -> places.stream()
                .anyMatch(place -> finding.offset() >= place[0] && finding.offset() < place[1]));
    }

    @Test
    void valueAtTheBorderOfABuffer_isFoundOnce() throws IOException {
        String secret = "số 105, ngõ 42, Phường Chánh Phú Hoà";
        int length = secret.getBytes(StandardCharsets.UTF_8).length;
        for (int border :
                new int[] {BORDER - TextWindows.COMMON, BORDER, 2 * BORDER - TextWindows.COMMON, 2 * BORDER}) {
            for (int before = 0; before <= length; before += 5) {
                String start = "id,secret,note\n1,********,\"";
                String filler = "长".repeat((border - start.length() - before) / 3);
                LeakReport report = check(
                        "csv",
                        "id,secret,note\n1,\"" + secret + "\",\n",
                        start + filler + "|".repeat((border - start.length() - before) % 3) + secret + "\"\n");
                assertThat(report.findings()).hasSize(1);
                assertThat(report.findings().get(0).offset()).isEqualTo(border - before);
                assertThat(report.findings().get(0).form()).isEqualTo(LeakForm.AS_IS);
            }
        }
    }

    @Test
    void valueInALineThatIsNoRecord_isFound() throws IOException {
        String source = "id,secret,note\n1,13812345678,a\n";
        LeakReport report = check("csv", source, "# made for +86 138 1234 5678\nid,secret,note\n1,********,a\n");
        assertThat(report.isAligned()).isFalse();
        // With its prefix it is no whole value, so the national number alone is what is found.
        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().get(0).line()).isEqualTo(1);
        assertThat(report.findings().get(0).form()).isEqualTo(LeakForm.NORMALISED);
        assertThat(report.notes()).anyMatch(note -> note.contains("cannot be put beside"));
    }

    @Test
    void valueInAnotherEncoding_isFound() throws IOException {
        for (String charset : new String[] {"GB18030", "UTF-16LE", "windows-1258"}) {
            String secret = charset.equals("GB18030") ? "广东省深圳市南山区" : "Phan Thuong 0912345678";
            Path source = Files.writeString(folder.resolve("s.csv"), "id,secret,note\n1," + secret + ",a\n");
            Path output = folder.resolve("o.csv");
            Files.write(
                    output,
                    ("id,secret,note\n1,x," + secret + "\n").getBytes(java.nio.charset.Charset.forName(charset)));
            LeakReport report = ExportJob.builder()
                    .policy(POLICY)
                    .dataset("d")
                    .input(source)
                    .output(output)
                    .outputEncoding(java.nio.charset.Charset.forName(charset))
                    .build()
                    .verify();
            assertThat(report.findings()).as(charset).isNotEmpty();
            assertThat(report.findings().get(0).field()).isEqualTo("note");
        }
    }

    @Test
    void bytesOfUtf8InAnotherEncoding_areFound() throws IOException {
        Path source = Files.writeString(folder.resolve("s.csv"), "id,secret,note\n1,广东省深圳市南山区,a\n");
        Path output = Files.writeString(folder.resolve("o.csv"), "id,secret,note\n1,x,广东省深圳市南山区\n");
        LeakReport report = ExportJob.builder()
                .policy(POLICY)
                .dataset("d")
                .input(source)
                .output(output)
                .outputEncoding(java.nio.charset.Charset.forName("GB18030"))
                .build()
                .verify();
        assertThat(report.findings()).hasSize(1);
    }

    private LeakReport check(String extension, String source, String output) throws IOException {
        Path in = Files.writeString(folder.resolve("source." + extension), source);
        Path out = Files.writeString(folder.resolve("output." + extension), output);
        return ExportJob.builder()
                .policy(POLICY)
                .dataset("d")
                .input(in)
                .output(out)
                .build()
                .verify();
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String cell(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    private static String json(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
