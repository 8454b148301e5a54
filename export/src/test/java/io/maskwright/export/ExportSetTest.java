package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.maskwright.PlanException;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several tables leave together or not at all, and can still be joined. */
class ExportSetTest {

    @TempDir
    Path folder;

    private Policy policy;

    @BeforeEach
    void tables() throws IOException {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (i * 37 + i * i);
        }
        Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(key));
        policy = policy("keep");
        Files.writeString(folder.resolve("subscribers.csv"), "phone,plan\n13800000001,a\n13800000002,b\n");
        Files.writeString(folder.resolve("calls.csv"), "caller,seconds\n13800000002,10\n13800000001,20\n");
    }

    private Policy policy(String plan) {
        return Policy.parse("maskwright: 1\nkeys: {main: \"file:" + folder.resolve("key")
                + "\"}\ndomains: {people: {key: main}}\ndatasets:\n"
                + "  subscribers: {fields: {phone: \"pseudonym(domain=people)\", plan: " + plan + "}}\n"
                + "  calls: {fields: {caller: \"pseudonym(domain=people)\", seconds: keep}}\n");
    }

    private ExportJobBuilder job(String table) {
        return ExportJob.builder()
                .policy(policy)
                .dataset(table)
                .input(folder.resolve(table + ".csv"))
                .output(folder.resolve(table + "-out.csv"));
    }

    private List<String> column(String table) throws IOException {
        return Files.readAllLines(folder.resolve(table + "-out.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private List<String> made() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.contains("out"))
                    .toList();
        }
    }

    @Test
    void tables_canBeJoinedAfterwards() throws IOException {
        List<ExportReport> reports = ExportSet.of(
                        List.of(job("subscribers").build(), job("calls").build()))
                .run();
        assertThat(reports).extracting(ExportReport::dataset).containsExactly("subscribers", "calls");
        List<String> callers = column("calls");
        assertThat(column("subscribers")).containsExactly(callers.get(1), callers.get(0));
        assertThat(callers).doesNotHaveDuplicates().noneMatch(text -> text.startsWith("138"));
    }

    @Test
    void oneTableThatFails_keepsAllBack() throws IOException {
        Files.writeString(folder.resolve("calls.csv"), "caller,duration\n13800000002,10\n");
        ExportSet set =
                ExportSet.of(List.of(job("subscribers").build(), job("calls").build()));
        assertThat(set).hasToString("ExportSet[2 jobs]");
        assertThatExceptionOfType(PlanException.class).isThrownBy(set::run);
        assertThat(made()).isEmpty();
    }

    @Test
    void outputThatCannotBeShown_takesTheOthersBack() throws IOException {
        // It comes while the second table is read, behind all checks of names.
        ProgressListener late = progress -> {
            try {
                Files.writeString(folder.resolve("calls-out.csv"), "another");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
        ExportSet set = ExportSet.of(
                List.of(job("subscribers").build(), job("calls").progress(late).build()));
        assertThatExceptionOfType(ExportException.class).isThrownBy(set::run).withMessageContaining("exists already");
        assertThat(made()).containsExactly("calls-out.csv");
        assertThat(folder.resolve("calls-out.csv")).hasContent("another");
    }

    @Test
    void setsThatCannotBe_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ExportSet.of(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ExportSet.of(List.of(job("calls").build(), job("calls").build())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExportSet.of(List.of(
                        job("calls").build(),
                        job("subscribers").policy(policy("redact")).build())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExportSet.of(List.of(
                        job("calls").build(),
                        job("subscribers")
                                .input(folder.resolve("calls-out.csv"))
                                .build())))
                .withMessageContaining("which the set writes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExportSet.of(List.of(
                        job("calls").build(),
                        job("subscribers")
                                .quarantine(folder.resolve("calls-out.csv.manifest.json"))
                                .build())))
                .withMessageContaining("two jobs of a set write");
    }
}
