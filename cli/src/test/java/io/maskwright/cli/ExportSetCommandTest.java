package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.export.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code export --set}: several files in one run. */
class ExportSetCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (i * 37 + i * i);
        }
        Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(key));
        Files.writeString(
                folder.resolve("policy.yaml"),
                """
                maskwright: 1
                keys: {main: "file:key"}
                domains: {people: {key: main}}
                datasets:
                  subscribers: {fields: {phone: "pseudonym(domain=people)", plan: {strategy: truncateDate(year)}}}
                  calls: {fields: {caller: "pseudonym(domain=people)", seconds: keep}}
                """);
        Files.writeString(
                folder.resolve("subscribers.csv"), "phone,plan\n13800000001,2020-01-01\n13800000002,2021-01-01\n");
        Files.writeString(
                folder.resolve("calls.jsonl"),
                "{\"caller\":\"13800000002\",\"seconds\":10}\n{\"caller\":\"13800000001\",\"seconds\":20}\n");
    }

    private Run export(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("export", "-p", folder.resolve("policy.yaml").toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Run both(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--set",
                "subscribers",
                path("subscribers.csv"),
                path("s-out.csv"),
                "--set",
                "calls",
                path("calls.jsonl"),
                path("c-out.jsonl")));
        arguments.addAll(List.of(more));
        return export(arguments.toArray(String[]::new));
    }

    private List<String> outputs() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.contains("out"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void set_isExportedWithTheSamePseudonyms() throws IOException {
        Run run = both();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("dataset subscribers", "dataset calls");
        assertThat(outputs())
                .containsExactly("c-out.jsonl", "c-out.jsonl.manifest.json", "s-out.csv", "s-out.csv.manifest.json");
        List<String> subscribers = Files.readAllLines(folder.resolve("s-out.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        List<String> calls = Files.readAllLines(folder.resolve("c-out.jsonl"));
        assertThat(calls.get(0)).contains("\"" + subscribers.get(1) + "\"");
        assertThat(calls.get(1)).contains("\"" + subscribers.get(0) + "\"");
    }

    @Test
    void setWithAFailure_publishesNothing() throws IOException {
        Files.writeString(folder.resolve("calls.jsonl"), "{\"caller\":\"1\",\"secs\":10}\n");
        Run run = both();
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.err()).contains("is not decided");
        assertThat(outputs()).isEmpty();
    }

    @Test
    void rowLeftOutOfOneFile_isAFindingOfTheRun() throws IOException {
        Files.writeString(folder.resolve("subscribers.csv"), "phone,plan\n13800000001,never\n");
        assertThat(both("--quiet")).isEqualTo(new Run(Main.FINDINGS, "", ""));
        assertThat(outputs()).contains("s-out.csv.quarantine.csv", "c-out.jsonl");
    }

    @Test
    void optionsOfOneFile_areRefusedWithASet() throws IOException {
        for (List<String> more :
                List.of(List.of("-o", path("out")), List.of("-d", "calls"), List.of(path("calls.jsonl")))) {
            Run run = both(more.toArray(String[]::new));
            assertThat(run.code()).isEqualTo(Main.WRONG_USE);
            assertThat(run.firstError()).contains("give IN, --out and --dataset, or --set, but not both");
        }
        Run quarantine = both("--quarantine", path("q-out"));
        assertThat(quarantine.code()).isEqualTo(Main.WRONG_USE);
        assertThat(quarantine.firstError()).contains("--quarantine names one file");
        assertThat(outputs()).isEmpty();
    }

    @Test
    void twoFilesWithOneOutput_areWrongUse() throws IOException {
        Run run = export(
                "--set",
                "calls",
                path("calls.jsonl"),
                path("out.jsonl"),
                "--set",
                "calls",
                path("calls.jsonl"),
                path("out.jsonl"));
        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.firstError()).contains("two jobs of a set write");
        assertThat(outputs()).isEmpty();
    }

    @Test
    void datasetThatThePolicyDoesNotHave_isWrongUse() {
        Run run = export("--set", "cals", path("calls.jsonl"), path("out.jsonl"));
        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.firstError()).contains("did you mean calls");
    }

    @Test
    void fileThatCannotBe_isWrongUseAndNotRepeated() {
        Run run = export("--set", "calls", "\0" + UsageTest.CANARY, path("out.jsonl"));
        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.err()).doesNotContain(UsageTest.CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--out", "--dataset", "IN"})
    void withoutASet_allOfOneFileMustBeGiven(String left) {
        List<String> arguments = new ArrayList<>();
        if (!left.equals("IN")) {
            arguments.add(path("calls.jsonl"));
        }
        if (!left.equals("--out")) {
            arguments.addAll(List.of("--out", path("out.jsonl")));
        }
        if (!left.equals("--dataset")) {
            arguments.addAll(List.of("--dataset", "calls"));
        }
        Run run = export(arguments.toArray(String[]::new));
        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.firstError()).contains("Missing required", left);
    }

    @Test
    void incompleteSet_isWrongUse() {
        assertThat(export("--set", "calls", path("calls.jsonl")).code()).isEqualTo(Main.WRONG_USE);
    }

    @Test
    void progress_isShownInTurn() {
        List<String> told = new ArrayList<>();
        Progress progress = new Progress(1, 2, 3, Duration.ZERO, 0, 0);
        try (ProgressInTurn inTurn = new ProgressInTurn(task -> new Told(task, told))) {
            var first = inTurn.listener("a");
            var second = inTurn.listener("a");
            first.onProgress(progress);
            first.onProgress(progress);
            second.onProgress(progress);
        }
        assertThat(told).containsExactly("a begins", "a", "a", "a ends", "a begins", "a", "a ends");
    }

    private record Told(String task, List<String> told) implements ExportProgress {

        Told {
            told.add(task + " begins");
        }

        @Override
        public void onProgress(Progress progress) {
            told.add(task);
        }

        @Override
        public void close() {
            told.add(task + " ends");
        }
    }
}
