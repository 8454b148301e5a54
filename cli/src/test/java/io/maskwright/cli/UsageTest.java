package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Help, version, and what happens to command lines that are wrong. */
class UsageTest {

    static final String CANARY = "CANARY13812345678";

    static Stream<CommandLine> commands() {
        return all(Main.commandLine());
    }

    static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(UsageTest::all));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommand_printsItsHelp(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName(" ");
        String[] words = (name + " --help").split(" ");
        Run run = Run.of(java.util.Arrays.copyOfRange(words, 1, words.length));
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Usage: " + name);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void helpCommand_printsTheHelpOfAnother() {
        assertThat(Run.of("help", "export").out())
                .isEqualTo(Run.of("export", "--help").out());
        assertThat(Run.of("help", "exprt").code()).isEqualTo(Main.WRONG_USE);
    }

    @Test
    void encodingThatDoesNotExist_isWrongUseInPlainWords() {
        Run run = Run.of("export", "-p", "p", "-d", "d", "in.csv", "-o", "out.csv", "--encoding", "utf-9");
        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.firstError())
                .contains("--encoding", "unknown encoding utf-9")
                .doesNotContain("java.", "Exception");
    }

    @Test
    void help_tellsTheExitCodes() {
        assertThat(Run.of("--help").out())
                .containsPattern(" 0 +done\\s+1 +findings or failure\\s+2 +wrong use\\s+130 +stopped by Ctrl-C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void version_isPrinted(String option) {
        Run run = Run.of(option);
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("maskwright ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "policy",
                "mask",
                "validate",
                "export",
                "policy check",
                "policy explain x.yaml",
                "policy show --as xml x.yaml",
                "fpe",
                "fpe encrypt",
                "fpe decrypt",
                "fpe encrypt --key-file k --tweak-hex 00",
                "fpe encrypt --alphabet digits",
                "fpe encrypt --alphabet digits --key " + CANARY,
                "mask phone.mobile --nope",
                "mask nope",
                "validate nope",
                "mask phone.mobile " + CANARY,
                CANARY,
                "policy " + CANARY,
                "mask " + CANARY,
                "validate " + CANARY,
                "fpe " + CANARY,
                "fpe encrypt --key-file k --alphabet digits " + CANARY,
                "fpe encrypt --key-file k --alphabet " + CANARY,
                "fpe encrypt --key-file k --alphabet digits --tweak-hex " + CANARY,
                "fpe decrypt --key-file k --alphabet digits --algorithm " + CANARY,
                "mask phone.mobile -" + CANARY,
                "mask phone.mobile --x=" + CANARY,
                "policy check x.yaml " + CANARY,
                "demo --examples nowhere"
            })
    void wrongUse_exitsWith2AndRepeatsNoStrayArgument(String line) {
        Run run = Run.of(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error: ").contains("try: maskwright").doesNotContain(CANARY);
    }

    @Test
    void misspelledWords_areAnsweredWithWhatWasMeant() {
        assertThat(Run.of("exprt").firstError()).contains("there is no such command", "export");
        assertThat(Run.of("demo", "--exampels", "x").firstError())
                .contains("unknown option --exampels", "did you mean --examples");
        assertThat(Run.of("mask", "phone.mobile", "138").firstError()).isEqualTo("error: there are too many arguments");
    }

    @Test
    void argumentWithAt_isNoFileOfArguments(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("customers.csv"), CANARY + "\n");
        Run run = Run.of("mask", "phone.mobile", "@" + file);
        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.err()).doesNotContain(CANARY);
    }

    @Test
    void blankAudience_isWrongUse() {
        Run run = Run.withInput("", "mask", "phone.mobile", "--audience", " ");
        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.firstError()).contains("audience must not be blank").doesNotContain("Exception");
    }

    @Test
    void outputThatCannotBeWritten_isAFailure() {
        StringWriter err = new StringWriter();
        PrintWriter full = new PrintWriter(Writer.nullWriter()) {
            @Override
            public boolean checkError() {
                return true;
            }
        };
        assertThat(Main.run(full, new PrintWriter(err), "--version")).isEqualTo(Main.FINDINGS);
        assertThat(err.toString()).isEqualTo("error: standard output cannot be written" + System.lineSeparator());
    }

    @Test
    void unknownException_showsItsTypeAndPlaceButNotItsMessage() {
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine().setErr(new PrintWriter(err));
        int code = new Failures().handleExecutionException(new IllegalStateException(CANARY), command, null);
        assertThat(code).isEqualTo(Main.FINDINGS);
        assertThat(err.toString())
                .startsWith("error: java.lang.IllegalStateException at UsageTest.java:")
                .doesNotContain(CANARY);
    }

    @Test
    void completion_isAScriptThatKnowsTheCommands() {
        Run run = Run.of("generate-completion");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("#!/usr/bin/env bash").contains("--out-encoding", "explain");
    }

    @Test
    void progressLine_followsTheExport() {
        java.io.PrintStream before = System.err;
        System.setErr(new java.io.PrintStream(OutputStream.nullOutputStream()));
        try (ProgressLine line = new ProgressLine("waybills.csv")) {
            line.onProgress(new io.maskwright.export.Progress(10, 1024, 2048));
        } finally {
            System.setErr(before);
        }
    }
}
