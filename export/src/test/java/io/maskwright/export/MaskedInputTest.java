package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was exported once is not exported again by mistake. */
class MaskedInputTest {

    private static final String MASKED = "a\n********\n";

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void outputAsInput() throws IOException {
        bench = new Bench(folder, "csv", "a: redact");
        assertThat(bench.export("a\nx\n")).isEqualTo(MASKED);
        Files.move(bench.output, bench.input, StandardCopyOption.REPLACE_EXISTING);
        Files.move(ExportManifest.pathFor(bench.output), ExportManifest.pathFor(bench.input));
    }

    @Test
    void outputOfAnExport_isRefusedAsInput() {
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> bench.job().build().run())
                .withMessageContaining("is the output of an export already");
        assertThat(bench.output).doesNotExist();
        bench.job().maskedInput(MaskedInput.ALLOW).build().run();
        assertThat(bench.out()).isEqualTo(MASKED);
    }

    @Test
    void otherFileBesideTheManifest_isExported() throws IOException {
        bench.job("a\ny\n").build().run();
        assertThat(bench.out()).isEqualTo(MASKED);
        Files.writeString(ExportManifest.pathFor(bench.input), "{}");
        bench.job(MASKED).existing(Existing.REPLACE).build().run();
        assertThat(bench.out()).isEqualTo(MASKED);
    }
}
