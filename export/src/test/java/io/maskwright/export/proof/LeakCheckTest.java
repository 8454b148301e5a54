package io.maskwright.export.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.maskwright.Audience;
import io.maskwright.MaskwrightException;
import io.maskwright.export.ExportException;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportJobBuilder;
import io.maskwright.export.Header;
import io.maskwright.export.Verification;
import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.SourceReader;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a finding and what is none. */
class LeakCheckTest {

    private static final String SOURCE = "id,name,phone,city,note\n"
            + "1,王小明,13812345678,南京市江宁区,hello\n"
            + "2,Hà Lâm,0912345678,Hà Lâm,hello\n"
            + "3,李,13912345679,北京,hello\n";
    private static final String FIELDS = "id: keep, name: redact, phone: redact, city: keep, note: keep";

    @TempDir
    private Path folder;

    @Test
    void shortValue_isFoundInItsOwnRecordOnly() throws IOException {
        String elsewhere = "id,name,phone,city,note\n1,*,*,南京市江宁区,hello\n2,*,*,Hà Lâm,hello\n3,*,*,北京,王小明\n";
        assertThat(check(FIELDS, SOURCE, elsewhere).findings()).isEmpty();
        String own = "id,name,phone,city,note\n1,*,*,南京市江宁区,to 王 小明\n2,*,*,Hà Lâm,hello\n3,*,*,北京,hello\n";
        Finding finding = only(check(FIELDS, SOURCE, own));
        assertThat(finding).isEqualTo(new Finding(-1, 0, 1, "note", LeakForm.NORMALISED, 1, "name"));
        assertThat(finding.words())
                .isEqualTo("record 1, note: name of row 1, other case, width, composition or spacing");
        String encoded = own.replace("to 王 小明", "546L5bCP5piO");
        assertThat(only(check(FIELDS, SOURCE, encoded)).form()).isEqualTo(LeakForm.BASE64);
    }

    @Test
    void tinyValue_isFoundAsItsOwnField() throws IOException {
        String other = "id,name,phone,city,note\n1,*,*,南京市江宁区,hello\n2,*,*,Hà Lâm,hello\n3,*,*,北京,李\n";
        assertThat(check(FIELDS, SOURCE, other).isClean()).isTrue();
        String own = other.replace("3,*,*,北京,李", "3,李,*,北京,hello");
        assertThat(only(check(FIELDS, SOURCE, own)).field()).isEqualTo("name");
    }

    @Test
    void valueOfAColumnThatIsShown_isNone() throws IOException {
        String source = "id,name,phone,city,note\n1,a,13812345678,x,hello\n2,b,0912345678,x,13812345678\n";
        String output = "id,name,phone,city,note\n1,*,*,x,hello\n2,*,*,x,13812345678\n";
        assertThat(check(FIELDS, source, output).isClean()).isTrue();
        // Also where it is that of the same row: the policy shows the column.
        assertThat(check(FIELDS, source.replace("x,hello", "x,13812345678"), output.replace("x,hello", "x,13812345678"))
                        .isClean())
                .isTrue();
        // In any other place of a shown column it is one, and so is one that is no longer what it was.
        assertThat(only(check(FIELDS, source, output.replace("x,hello", "x,13812345678")))
                        .record())
                .isEqualTo(1);
        assertThat(only(check(FIELDS, source, output.replace(",13812345678", ",138-12345678")))
                        .record())
                .isEqualTo(2);
    }

    @Test
    void resultThatIsTheValueOfAnotherRow_isNone() throws IOException {
        String source = "id,place,note\n1,abcdefgh,\n2,abcdefghij,\n";
        String output = "id,place,note\n1,x,\n2,abcdefgh,\n";
        // The policy makes the same of both rows: of row 1 it is the very value, of row 2 the value of another.
        assertThat(check("id: keep, place: redact(abcdefgh), note: keep", source, output.replace("1,x", "1,abcdefgh"))
                        .findings())
                .extracting(Finding::record)
                .containsExactly(1L);
        assertThat(check("id: keep, place: redact, note: keep", source, output).findings())
                .extracting(Finding::record)
                .containsExactly(2L);
    }

    @Test
    void valueThatItsConditionShows_isNone() throws IOException {
        String fields = "id: keep, phone: 'when(id == 1, keep, redact)'";
        String source = "id,phone\n1,13812345678\n2,13912345679\n";
        assertThat(check(fields, source, "id,phone\n1,13812345678\n2,********\n")
                        .isClean())
                .isTrue();
        assertThat(only(check(fields, source, source)).record()).isEqualTo(2);
    }

    @Test
    void rowsThatDoNotLeave_areSkippedAndProtected() throws IOException {
        String policy =
                "{maskwright: 1, datasets: {d: {suppress: ['id == 1'], fields: {id: keep, phone: redact, name: redact}}}}";
        String source = "id,phone,name\n1,13812345678,a\n2,13912345679,欧阳\nbroken\n4,13712345679,司马\n";
        Path quarantine = folder.resolve("q.csv");
        Files.writeString(quarantine, "row,field,reason\n3,,field count\nx\n2,phone,shape\n");
        LeakReport report = job(policy, source, "id,phone,name\n4,********,司马\n")
                .quarantine(quarantine)
                .build()
                .verify();
        assertThat(report.isAligned()).isTrue();
        assertThat(only(report).sourceRow()).isEqualTo(4);
        assertThat(report.notes()).anyMatch(note -> note.startsWith("1 broken rows"));
        LeakReport other = job(policy, source, "id,phone,name\n4,13812345678,x\n")
                .quarantine(quarantine)
                .build()
                .verify();
        assertThat(only(other).sourceRow()).isEqualTo(1);
        assertThat(only(other).record()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'id,phone\n1,*\n'; its columns are not",
                "'id,name,phone,city,note\n1,*,*,x,y\n'; it has 1 records",
                "'id,name,phone,city,note\n1\n'; 1 of its records are broken",
                "'id,name,phone,city,note\n\"\n'; its form is broken",
                "''; its form is broken"
            })
    void recordsThatDoNotFit_areSearchedAllTheSame(String output, String why) throws IOException {
        LeakReport clean = check(FIELDS, SOURCE, output);
        assertThat(clean.isAligned()).isFalse();
        assertThat(clean.isClean()).isTrue();
        assertThat(clean.notes()).hasSize(1).allMatch(note -> note.contains(why));
        assertThat(check(FIELDS, SOURCE, output + "138 1234 5678").findings()).hasSize(1);
    }

    @Test
    void emptyFiles_areClean() throws IOException {
        assertThat(check(FIELDS, "id,name,phone,city,note\n", "id,name,phone,city,note\n")
                        .isClean())
                .isTrue();
        LeakReport documents = lines("name: redact", "", "");
        assertThat(documents.isClean()).isTrue();
        assertThat(documents.isAligned()).isTrue();
    }

    @Test
    void documents_areComparedPathByPath() throws IOException {
        String fields = "id: keep, \"**.name\": redact, tags: keep, text: keep, \"n\": redact";
        String source = "{\"id\":1,\"a\":{\"name\":\"王小明\"},\"tags\":[\"x\",\"13812345678\"],\"n\":12345.5}\n\n"
                + "{\"id\":2,\"a\":{\"name\":\"13812345678\"},\"tags\":[\"x\"],\"text\":\"y\",\"n\":true}\nnonsense\n";
        String output = "{\"id\":1,\"a\":{\"name\":\"********\"},\"tags\":[\"x\",\"13812345678\"],\"n\":null}\n"
                + " {\"id\":2,\"a\":{\"name\":\"********\"},\"tags\":[\"x\"],\"text\":\"y\",\"n\":null}\n";
        LeakReport report = lines(fields, source, output);
        assertThat(report.findings()).isEmpty();
        assertThat(report.isAligned()).isTrue();
        Finding moved = only(lines(fields, source, output.replace("\"y\"", "\"to 13812345678\"")));
        assertThat(moved.record()).isEqualTo(2);
        assertThat(moved.field()).isEqualTo("text");
        assertThat(moved.sourceField()).isEqualTo("*.name");
        assertThat(only(lines(fields, source, output.replaceFirst("\"n\":null", "\"n\":12345.5")))
                        .field())
                .isEqualTo("n");
        assertThat(only(lines(fields, source, output.replaceFirst("\\*{8}", "王小明")))
                        .form())
                .isEqualTo(LeakForm.AS_IS);
        assertThat(lines(fields, source, output.replace("\"y\"", "\"y")).isAligned())
                .isTrue();
    }

    @Test
    void table_mayBeWithoutHeader() throws IOException {
        String policy = policy("\"1\": keep, \"2\": redact");
        LeakReport report = job(policy, "1,13812345678\n2,x\n", "1,*\n2,13812345678\n")
                .header(Header.ABSENT)
                .build()
                .verify();
        assertThat(only(report)).isEqualTo(new Finding(6, 2, 2, "2", LeakForm.AS_IS, 1, "2"));
    }

    @Test
    void gate_publishesOnlyWhatIsClean() throws IOException {
        ExportJobBuilder leaking = job(
                        policy("id: keep, name: keep, phone: redact, city: keep, note: redact(\"13812345678\")"),
                        SOURCE,
                        null)
                .verify(Verification.BEFORE_PUBLISHING);
        assertThatThrownBy(() -> leaking.build().run()).isInstanceOfSatisfying(LeakFoundException.class, e -> {
            assertThat(e.report().findings()).hasSize(1);
            assertThat(e.getMessage())
                    .contains("1 protected values", "record 1, note", "phone of row 1")
                    .doesNotContain("13812345678");
        });
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("source.csv");
        }
        job(policy(FIELDS), SOURCE, null)
                .verify(Verification.BEFORE_PUBLISHING)
                .build()
                .run();
        assertThat(folder.resolve("output.csv")).exists();
        Path in = Files.writeString(folder.resolve("s.jsonl"), "{\"a\":\"13812345678\"}\nbroken\n");
        ExportJob.builder()
                .policy(Policy.parse(policy("a: redact")))
                .dataset("d")
                .input(in)
                .output(folder.resolve("o.jsonl"))
                .verify(Verification.BEFORE_PUBLISHING)
                .build()
                .run();
        assertThat(folder.resolve("o.jsonl")).exists();
    }

    @Test
    void reportAndExceptions_showNoContent() throws IOException {
        LeakReport report = check(FIELDS, SOURCE, SOURCE);
        assertThat(report.findings()).hasSize(6);
        String told = report.toText(3) + report + report.findings() + new LeakFoundException(report);
        assertThat(told).doesNotContain("13812345678", "王小明", "Hà Lâm", "李", "0912345678");
        assertThat(report.toText(3)).contains("6 findings", "and 3 more", "3 rows; ", "record 1, ");
        assertThatThrownBy(() -> check(FIELDS, "id,name,phone,city,note\n\"13812345678\n", "x"))
                .isInstanceOf(MaskwrightException.class)
                .hasMessageNotContaining("13812345678");
        assertThatThrownBy(() -> ExportJob.builder()
                        .policy(Policy.parse(policy(FIELDS)))
                        .dataset("d")
                        .input(folder.resolve("source.csv"))
                        .output(folder.resolve("none.csv"))
                        .build()
                        .verify())
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("there is no such file");
    }

    @Test
    void run_isTheSameEachTime() throws IOException {
        String output =
                "id,name,phone,city,note\n1,王小明,*,南京市江宁区,0912345678 13812345678\n2,*,*,Hà Lâm,hello\n3,*,*,北京,hello\n";
        List<Finding> first = check(FIELDS, SOURCE, output).findings();
        assertThat(first).hasSize(3);
        for (int i = 0; i < 5; i++) {
            assertThat(check(FIELDS, SOURCE, output).findings()).isEqualTo(first);
        }
    }

    @Test
    void smallMemory_meansMorePasses() throws IOException {
        StringBuilder source = new StringBuilder("id,phone\n");
        StringBuilder output = new StringBuilder("id,phone\n");
        for (int i = 0; i < 60_000; i++) {
            source.append(i).append(",1380").append(1_000_000 + i * 7).append('\n');
            output.append(i).append(",\n");
        }
        output.append("60000,").append("1380").append(1_000_000 + 777 * 7).append('\n');
        output.append("60001,").append("1380").append(1_000_000 + 778 * 7).append('\n');
        source.append("60000,\n60001,\n");
        Path in = Files.writeString(folder.resolve("source.csv"), source);
        Path out = Files.writeString(folder.resolve("output.csv"), output);
        Source records = new TextTable(in);
        LeakReport report = LeakCheck.builder()
                .policy(Policy.parse(policy("id: keep, phone: redact")))
                .dataset("d")
                .audience(Audience.MOST_RESTRICTIVE)
                .source(records)
                .output(new CheckedFile(
                        "out",
                        () -> Files.newInputStream(out),
                        StandardCharsets.UTF_8,
                        new Layout.Table(',', '"', true),
                        new TextTable(out)))
                .memory(1 << 16)
                .mostFindings(10)
                .leftOut(new RowSet())
                .build()
                .run();
        assertThat(report.findings()).extracting(Finding::sourceRow).containsExactly(778L, 779L);
        assertThat(report.memoryBytes()).isLessThanOrEqualTo(1 << 16);
        assertThat(report.outputBytes()).isGreaterThan(2 * output.length());
    }

    @Test
    void digitsOfALongValue_areFoundInItsRecord() throws IOException {
        String fields = "id: keep, phone: \"redact('--12345678')\", note: keep";
        String source = "id,phone,note\n1,GA-12345678,x\n";
        assertThat(only(check(fields, source, "id,phone,note\n1,*,is 12345678\n")))
                .isEqualTo(new Finding(-1, 0, 1, "note", LeakForm.DIGITS, 1, "phone"));
        assertThat(only(check(fields, source, "id,phone,note\n1,12345678,x\n")).form())
                .isEqualTo(LeakForm.DIGITS);
        // What the policy itself makes of the value shows its digits by decision.
        assertThat(check(fields, source, "id,phone,note\n1,--12345678,x\n").findings())
                .isEmpty();
    }

    /** A source that says too little of its size, as a packed one does. */
    @Test
    void filters_areMadeLargerThanTheSizeOfTheSourceTells() throws IOException {
        StringBuilder source = new StringBuilder("id,phone\n");
        StringBuilder output = new StringBuilder("id,phone\n");
        for (int i = 0; i < 60_000; i++) {
            source.append(i).append(",1380").append(1_000_000 + i * 7).append('\n');
            output.append(i).append(",\n");
        }
        Path in = folder.resolve("source.csv.gz");
        try (var packed = new GZIPOutputStream(Files.newOutputStream(in))) {
            packed.write(source.toString().getBytes(StandardCharsets.UTF_8));
        }
        output.append("60000,1380").append(1_000_000 + 777 * 7).append('\n');
        Files.writeString(folder.resolve("output.csv"), output);
        LeakReport report = ExportJob.builder()
                .policy(Policy.parse(policy("id: keep, phone: redact")))
                .dataset("d")
                .input(in)
                .output(folder.resolve("output.csv"))
                .build()
                .verify();
        assertThat(only(report).sourceRow()).isEqualTo(778);
        assertThat(report.falsePositiveRate()).isLessThan(0.002);
    }

    @Test
    void emptySource_isExportedWithAGate() throws IOException {
        job(policy("\"1\": redact, \"2\": keep"), "", null)
                .header(Header.ABSENT)
                .verify(Verification.BEFORE_PUBLISHING)
                .build()
                .run();
        assertThat(folder.resolve("output.csv")).isEmptyFile();
    }

    @Test
    void sourceThatIsAnotherWhenReadAgain_isNoProof() throws IOException {
        Path in = Files.writeString(folder.resolve("in.csv"), "id,phone\n1,13812345678\n");
        TextTable whole = new TextTable(in);
        boolean[] wasRead = {false};
        Source once = new Source() {
            @Override
            public String name() {
                return "once";
            }

            @Override
            public SourceReader open(@Nullable Mark mark) throws IOException {
                if (wasRead[0]) {
                    Files.writeString(in, "id,phone\n");
                }
                wasRead[0] = true;
                return whole.open(mark);
            }
        };
        ExportJobBuilder job = ExportJob.builder()
                .policy(Policy.parse(policy("id: keep, phone: redact('13812345678')")))
                .dataset("d")
                .source(once)
                .output(folder.resolve("output.csv"))
                .verify(Verification.BEFORE_PUBLISHING);
        assertThatThrownBy(() -> job.build().run())
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("once had 1 records when it was exported, but has 0");
        assertThat(folder.resolve("output.csv")).doesNotExist();
    }

    @Test
    void pipe_isNoSourceToVerifyAgainst() throws Exception {
        Path pipe = folder.resolve("pipe.csv");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "needs named pipes");
        ExportJobBuilder job = ExportJob.builder()
                .policy(Policy.parse(policy(FIELDS)))
                .dataset("d")
                .input(pipe)
                .output(folder.resolve("output.csv"));
        assertThatThrownBy(() -> job.build().verify())
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("only a regular file");
        assertThatThrownBy(() -> job.verify(Verification.BEFORE_PUBLISHING).build())
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("only a regular file");
    }

    @Test
    void builder_refusesWhatIsMissingOrOutOfRange() {
        assertThatThrownBy(() -> LeakCheck.builder().build()).hasMessage("policy must be set");
        assertThatThrownBy(() -> LeakCheck.builder().mostFindings(0)).hasMessageContaining("but was 0");
        assertThatThrownBy(() -> LeakCheck.builder().memory(1)).hasMessageContaining("but was 1");
        assertThatThrownBy(() -> new RowSet().add(0)).hasMessageContaining("but was 0");
    }

    private static Finding only(LeakReport report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    private LeakReport check(String fields, String source, String output) throws IOException {
        return job(policy(fields), source, output).build().verify();
    }

    private LeakReport lines(String fields, String source, String output) throws IOException {
        return ExportJob.builder()
                .policy(Policy.parse(policy(fields)))
                .dataset("d")
                .input(Files.writeString(folder.resolve("source.jsonl"), source))
                .output(Files.writeString(folder.resolve("output.jsonl"), output))
                .build()
                .verify();
    }

    private ExportJobBuilder job(String policy, String source, @Nullable String output) throws IOException {
        Path out = folder.resolve("output.csv");
        if (output != null) {
            Files.writeString(out, output);
        }
        return ExportJob.builder()
                .policy(Policy.parse(policy))
                .dataset("d")
                .input(Files.writeString(folder.resolve("source.csv"), source))
                .output(out);
    }

    private static String policy(String fields) {
        return "{maskwright: 1, datasets: {d: {fields: {" + fields + "}}}}";
    }
}
