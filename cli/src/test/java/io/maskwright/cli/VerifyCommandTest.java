package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify}, and {@code export --verify}. */
class VerifyCommandTest {

    private static final String SOURCE = "id,phone,note\n1,13812345678,a\n2,13912345679,b\n";

    @TempDir
    private Path folder;

    private Path source;
    private Path output;
    private Path policy;

    @BeforeEach
    void files() throws IOException {
        source = Files.writeString(folder.resolve("in.csv"), SOURCE);
        output = folder.resolve("out.csv");
        policy = Files.writeString(
                folder.resolve("policy.yaml"),
                "{maskwright: 1, datasets: {d: {fields: {id: keep, phone: redact, note: keep}},"
                        + " leaky: {fields: {id: keep, phone: redact, note: 'redact(\"13812345678\")'}}}}");
    }

    @Test
    void cleanOutput_isSaidToBeClean() {
        assertThat(export("d").code()).isEqualTo(Main.DONE);
        Run run = verify();
        assertThat(run.code()).isEqualTo(Main.DONE);
        assertThat(run.out()).startsWith("clean: ").contains("2 rows; 2 values looked for anywhere");
    }

    @Test
    void findings_arePlacesAndNoValues() throws IOException {
        Files.writeString(output, "id,phone,note\n1,********,MTM5MTIzNDU2Nzk=\n2,1381234 5678,b\n");
        Run run = verify();
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out())
                .startsWith("2 findings: ")
                .contains("record 1, note (line 2, byte 25): phone of row 2, Base64\n")
                .contains("record 2, phone (line 3, byte 44): phone of row 1, other case")
                .doesNotContain("1381234", "MTM5");
        assertThat(verify("--list", "1").out()).contains("and 1 more");
        assertThat(verify("--list", "-1").code()).isEqualTo(Main.WRONG_USE);
        assertThat(verify("--delimiter", "|", "--quote", "|").code()).isEqualTo(Main.WRONG_USE);
        assertThat(verify("--audience", "nobody").code()).isEqualTo(Main.WRONG_USE);
        assertThat(verify("--quarantine", folder.resolve("none").toString()).code())
                .isEqualTo(Main.FINDINGS);
    }

    @Test
    void gate_publishesNothingWithFindings() {
        Run run = export("leaky");
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.err())
                .contains("the output was not published", "record 1, note", "phone of row 1")
                .doesNotContain("13812345678");
        assertThat(output).doesNotExist();
    }

    private Run export(String dataset) {
        return Run.of(
                "export",
                "-p",
                policy.toString(),
                "-d",
                dataset,
                source.toString(),
                "-o",
                output.toString(),
                "--verify");
    }

    private Run verify(String... more) {
        String[] arguments = {"verify", "-p", policy.toString(), "-d", "d", source.toString(), output.toString()};
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Run.of(all);
    }
}
