package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.maskwright.export.ExportManifest.Mac;
import io.maskwright.export.ExportManifest.Origin;
import io.maskwright.export.ExportManifest.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was exported once is not exported again by mistake. */
class MaskedInputTest {

    private static final String TABLE = "a\nx\n";

    @TempDir
    Path folder;

    private Bench bench() throws IOException {
        Bench bench = new Bench(folder, "csv", "a: redact");
        bench.job(TABLE);
        ExportManifest manifest = new ExportManifest(
                new Origin("0".repeat(64), "t", "x"),
                new Output("in.csv", ExportManifest.digest(bench.input), 1),
                Map.of("a", List.of("stamp")),
                new Mac("d", 1, "0".repeat(64)));
        Files.writeString(ExportManifest.pathFor(bench.input), ManifestText.full(manifest));
        return bench;
    }

    @Test
    void outputOfAnExport_isRefusedAsInput() throws IOException {
        Bench bench = bench();
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> bench.job().build().run())
                .withMessageContaining("is the output of an export already");
        assertThat(bench.output).doesNotExist();
        bench.job().maskedInput(MaskedInput.ALLOW).build().run();
        assertThat(bench.out()).isEqualTo("a\n********\n");
    }

    @Test
    void otherFileBesideTheManifest_isExported() throws IOException {
        Bench bench = bench();
        bench.job("a\ny\n").build().run();
        assertThat(bench.out()).isEqualTo("a\n********\n");
        Files.writeString(ExportManifest.pathFor(bench.input), "{}");
        bench.job(TABLE).existing(Existing.REPLACE).build().run();
        assertThat(bench.out()).isEqualTo("a\n********\n");
    }
}
