package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.testdata.Oddities;
import io.maskwright.testdata.TableGenerator;
import io.maskwright.testdata.TestTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code generate} with every option. */
class GenerateCommandTest {

    @TempDir
    private Path folder;

    private static String expected(TableGenerator generator, long rows) throws IOException {
        StringBuilder text = new StringBuilder();
        generator.writeTo(text, rows);
        return text.toString();
    }

    private void assertFolderHasOnly(Path... files) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            assertThat(found).containsExactlyInAnyOrder(files);
        }
    }

    @ParameterizedTest
    @EnumSource(TestTable.class)
    void table_isPrinted(TestTable table) throws IOException {
        Run run = Run.of("generate", table.name(), "--rows", "300");
        assertThat(run)
                .isEqualTo(new Run(0, expected(TableGenerator.builder(table).build(), 300), ""));
    }

    @Test
    void options_areThoseOfTheGenerator() throws IOException {
        Path out = folder.resolve("calls.csv");
        Run run = Run.of(
                "generate",
                "calls",
                "--rows",
                "50",
                "--seed",
                "-7",
                "--oddities",
                "None",
                "--subscribers",
                "20",
                "-o",
                out.toString());
        assertThat(run).isEqualTo(new Run(0, "", ""));
        TableGenerator same = TableGenerator.builder(TestTable.CALLS)
                .seed(-7)
                .oddities(Oddities.NONE)
                .subscribers(20)
                .build();
        assertThat(out).hasContent(expected(same, 50));
        assertFolderHasOnly(out);
    }

    @Test
    void existingFile_isRefusedUnlessOverwritten() throws IOException {
        Path out = Files.writeString(folder.resolve("orders.jsonl"), "before");
        String[] arguments = {"generate", "orders", "--rows", "3", "--out", out.toString()};
        Run refused = Run.of(arguments);
        assertThat(refused.code()).isEqualTo(Main.FINDINGS);
        assertThat(refused.firstError()).contains("orders.jsonl: it exists already");
        assertThat(out).hasContent("before");
        assertThat(Run.of(Stream.concat(Stream.of(arguments), Stream.of("--overwrite"))
                                .toArray(String[]::new))
                        .code())
                .isZero();
        assertThat(Files.readAllLines(out)).hasSize(3);
        assertFolderHasOnly(out);
    }

    @Test
    void fileThatCannotBeWritten_isAFailureInPlainWords() throws IOException {
        Path out = folder.resolve("missing").resolve("out.csv");
        Run run = Run.of("generate", "calls", "--rows", "3", "--out", out.toString());
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.firstError()).isEqualTo("error: cannot write " + out + ": there is no such folder");
        assertFolderHasOnly();
    }

    @Test
    void folderInPlaceOfTheFile_leavesNothingBehind() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out.csv"));
        Files.writeString(out.resolve("content"), "");
        Run run = Run.of("generate", "calls", "--rows", "3", "--overwrite", "--out", out.toString());
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.firstError()).contains("it is not a regular file");
        assertFolderHasOnly(out);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void device_isRefusedAndStays() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("out.csv"), Path.of("/dev/null"));
        Run run = Run.of("generate", "calls", "--rows", "3", "--overwrite", "--out", link.toString());
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.firstError()).isEqualTo("error: cannot write " + link + ": it is not a regular file");
        assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of("/dev/null"));
        assertFolderHasOnly(link);
    }

    @ParameterizedTest
    @CsvSource({
        "waybills, --rows is missing|Missing required option: '--rows=N'",
        "waybills --rows -1, --rows must be from 0 to 100000000",
        "waybills --rows 100000001, --rows must be from 0 to 100000000",
        "waybills --rows 3 --overwrite, --overwrite needs --out",
        "waybills --rows 3 --subscribers 7, --subscribers is for calls alone",
        "calls --rows 3 --subscribers 1, --subscribers must be from 2 to 100000000",
        "calls --rows 3 --oddities CANARY13812345678, unknown --oddities; known: none",
        "CANARY13812345678 --rows 3, unknown table; known: waybills"
    })
    void wrongUse_isToldWithoutTheArgument(String line, String message) {
        Run run = Run.of(("generate " + line).split(" "));
        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.firstError()).containsAnyOf(message.split("\\|"));
        assertThat(run.err()).doesNotContain(UsageTest.CANARY);
    }

    @Test
    void outputThatNobodyReads_endsTheRun() {
        StringWriter err = new StringWriter();
        long[] written = {0};
        PrintWriter closed = new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int from, int count) throws IOException {
                written[0] += count;
                throw new IOException("closed");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        int code = Main.run(closed, new PrintWriter(err), "generate", "waybills", "--rows", "100000000");
        assertThat(code).isEqualTo(Main.FINDINGS);
        assertThat(written[0]).isLessThan(100_000);
        assertThat(err.toString()).contains("standard output cannot be written");
    }

    @Test
    void openOutput_takesPartsAndCharacters() throws IOException {
        StringWriter text = new StringWriter();
        new OpenOutput(new PrintWriter(text)).append('a').append("xbcx", 1, 3);
        assertThat(text).hasToString("abc");
    }
}
