package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.PlanException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportJobTest {

    private static final String DATA = "a,b\n1,2\n";

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void setUp() {
        bench = new Bench(folder, "csv", "a: keep, b: redact");
    }

    @Test
    void missingChoices_areNamed() {
        assertThatThrownBy(() -> ExportJob.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("input must be set");
        assertThatThrownBy(() -> ExportJob.builder()
                        .input(bench.input)
                        .output(bench.output)
                        .build())
                .hasMessage("policy must be set");
    }

    @Test
    void unknownExtension_isRefused() {
        assertThatThrownBy(() -> bench.job().input(folder.resolve("in.xls")).build())
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("in.xls")
                .hasMessageContaining("set the format");
    }

    @Test
    void outputNamedAsAnotherFormat_isRefusedUnlessTheFormatIsSet() {
        ExportJobBuilder job = bench.job(DATA).output(folder.resolve("out.jsonl"));

        assertThatThrownBy(job::build).isInstanceOf(ExportException.class).hasMessageContaining("JSON_LINES");
        assertThat(job.format(FileFormat.CSV).build().run().rowsOut()).isEqualTo(1);
    }

    @Test
    void delimiterAndQuote_mustDifferAndBeNoLineBreaks() {
        assertThatThrownBy(() -> bench.job().delimiter('"').build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bench.job().delimiter('\n').build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bench.job().quote('\r').build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bench.job().maxRecordChars(10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void missingInput_isTold() {
        assertRefused(bench.job(), "no such file");
    }

    @Test
    void folderAsInput_isTold() throws IOException {
        Files.createDirectory(bench.input);

        assertRefused(bench.job(), "it is a folder");
    }

    @Test
    void missingFolderOfOutput_isTold() {
        assertRefused(bench.job(DATA).output(folder.resolve("no/out.csv")), "its folder does not exist");
        assertRefused(bench.job(DATA).quarantine(folder.resolve("no/q.csv")), "its folder does not exist");
    }

    @Test
    void outputThatExists_isRefusedByDefault() throws IOException {
        Files.writeString(bench.output, "old");

        assertRefused(bench.job(DATA), "it exists already");
        assertThat(bench.output).hasContent("old");
    }

    @Test
    void quarantineThatExists_isRefusedByDefault() throws IOException {
        Files.writeString(bench.quarantine, "old");

        assertRefused(bench.job(DATA), "quarantine.csv: it exists already");
    }

    @Test
    void outputThatExists_isReplacedOnRequest() throws IOException {
        Files.writeString(bench.output, "old");
        Files.writeString(bench.quarantine, "old");

        bench.job(DATA).existing(Existing.REPLACE).build().run();

        assertThat(bench.out()).isEqualTo("a,b\n1,********\n");
        assertThat(bench.files()).containsExactly("out.csv");
    }

    @Test
    void failedRun_leavesTheOldOutput() throws IOException {
        Files.writeString(bench.output, "old");

        assertThatThrownBy(() -> bench.job("a,c\n1,2\n")
                        .existing(Existing.REPLACE)
                        .build()
                        .run())
                .isInstanceOf(PlanException.class);

        assertThat(bench.output).hasContent("old");
        assertThat(bench.files()).containsExactly("out.csv");
    }

    @Test
    void inputAsOutput_isRefusedThroughLinksToo() throws IOException {
        bench.job(DATA);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), bench.input);
        Path hard = Files.createLink(folder.resolve("hard.csv"), bench.input);
        Path detour = folder.resolve("../" + folder.getFileName() + "/in.csv");

        for (Path same : List.of(bench.input, link, hard, detour)) {
            assertThatThrownBy(() -> bench.job()
                            .output(same)
                            .existing(Existing.REPLACE)
                            .build()
                            .run())
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("it is the input itself");
            assertThatThrownBy(() -> bench.job()
                            .quarantine(same)
                            .existing(Existing.REPLACE)
                            .build()
                            .run())
                    .hasMessageContaining("it is the input itself");
        }
        assertThat(bench.input).hasContent(DATA);
    }

    @Test
    void outputAsQuarantine_isRefused() {
        Path detour = folder.resolve("../" + folder.getFileName() + "/out.csv");

        assertRefused(bench.job(DATA).quarantine(detour), "must be two files");
    }

    @Test
    void outputThatIsNoRegularFile_isRefused() throws IOException {
        Files.createDirectory(bench.output);

        assertRefused(bench.job(DATA).existing(Existing.REPLACE), "not a regular file");
    }

    @Test
    void fullDisk_failsAndLeavesNothing() {
        String data = "a,b\n" + (DATA.substring(4) + "broken\n").repeat(100_000);

        assertThatThrownBy(() -> bench.job(data)
                        .build(path -> new OutputFileTest.Full(path, 200_000))
                        .run())
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("no space is left")
                .hasNoCause();
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void fullDiskAtTheEnd_failsAndLeavesNothing() {
        assertThatThrownBy(() -> bench.job(DATA + "broken\n")
                        .build(path -> new OutputFileTest.Full(path, 5))
                        .run())
                .isInstanceOf(ExportException.class);
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void byteOrderMark_isSkippedAndTellsTheEncoding() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            bench.job(("\uFEFFa,b\n\u4E2D,2\n").getBytes(charset))
                    .existing(Existing.REPLACE)
                    .outputEncoding(StandardCharsets.UTF_8)
                    .build()
                    .run();

            assertThat(bench.out()).isEqualTo("a,b\n\u4E2D,********\n");
        }
    }

    @Test
    void utf16_staysUtf16WithItsMark() throws IOException {
        byte[] bytes = "\uFEFFa,b\n\u4E2D,\n".getBytes(StandardCharsets.UTF_16LE);

        bench.job(bytes).build().run();

        assertThat(Files.readAllBytes(bench.output)).isEqualTo(bytes);
    }

    @Test
    void markOfAnotherEncoding_isRefused() {
        assertRefused(
                bench.job("\uFEFFa,b\n".getBytes(StandardCharsets.UTF_8)).inputEncoding(Charset.forName("GBK")),
                "byte order mark of UTF-8, but the input encoding is set to GBK");
    }

    @Test
    void declaredEncodings_areUsed() {
        bench.job("a,b\n\u4E2D,2\n".getBytes(Charset.forName("GBK")))
                .inputEncoding(Charset.forName("GBK"))
                .outputEncoding(StandardCharsets.UTF_8)
                .build()
                .run();

        assertThat(bench.out()).isEqualTo("a,b\n\u4E2D,********\n");
    }

    @Test
    void progress_isToldAtTheEnd() {
        List<Progress> told = new ArrayList<>();

        bench.job(DATA).progress(told::add).build().run();

        Progress last = told.get(told.size() - 1);
        assertThat(List.of(last.rows(), last.bytesRead(), last.totalBytes())).containsExactly(1L, 8L, 8L);
    }

    @Test
    void listenerThatThrows_endsTheRunWithoutItsMessage() {
        assertThatThrownBy(() -> bench.job(DATA)
                        .progress(progress -> {
                            throw new IllegalArgumentException("secret");
                        })
                        .build()
                        .run())
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("IllegalArgumentException")
                .hasMessageNotContaining("secret")
                .hasNoCause();
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void outputThatCameMeanwhile_staysAndTheQuarantineIsWithdrawn() {
        assertThatThrownBy(() -> bench.job(DATA + "ragged\n")
                        .progress(progress -> write(bench.output, "old"))
                        .build()
                        .run())
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("it exists already");

        assertThat(bench.output).hasContent("old");
        assertThat(bench.files()).containsExactly("out.csv");
    }

    @Test
    void countsThatDoNotAddUp_areRefused() {
        assertThatThrownBy(
                        () -> bench.job(DATA).target(new LosingTarget()).build().run())
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("rows in, 0 out, 0 suppressed, 0 quarantined");
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void unknownAudience_isRefused() {
        assertThatThrownBy(() ->
                        bench.job(DATA).audience(Audience.of("nobody")).build().run())
                .isInstanceOf(PlanException.class);
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void relativeOutput_isWritten() {
        Path relative = Path.of("").toAbsolutePath().relativize(bench.output);

        bench.job(DATA).output(relative).build().run();

        assertThat(bench.out()).isEqualTo("a,b\n1,********\n");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertRefused(ExportJobBuilder job, String words) {
        List<String> before = bench.files();

        assertThatThrownBy(() -> job.build().run())
                .isInstanceOf(ExportException.class)
                .hasMessageContaining(words)
                .hasNoCause();

        assertThat(bench.files()).isEqualTo(before);
    }
}
