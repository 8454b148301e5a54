package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What runs that fail, replace or leave out do with the manifest beside their output. */
class ManifestOfARunTest extends ManifestCase {

    @Test
    void existingManifest_isRefusedUnlessReplaced() throws IOException {
        Files.delete(output);
        Files.delete(folder.resolve("out.csv.quarantine.csv"));
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> job(TABLE).build().run())
                .withMessageContaining("manifest.json");
        assertThat(output).doesNotExist();

        job(TABLE).existing(Existing.REPLACE).build().run();
        ExportManifest.read(manifest).verify(output, hash(1));
    }

    @Test
    void exportWithoutManifest_removesAnOldOne() throws IOException {
        ExportReport report = job(TABLE)
                .existing(Existing.REPLACE)
                .manifest(ManifestChoice.NONE)
                .build()
                .run();
        assertThat(report.manifest()).isNull();
        assertThat(manifest).doesNotExist();
        assertThat(output).exists();
    }

    @Test
    void failedRun_leavesNoManifest() throws IOException {
        Files.delete(output);
        Files.delete(manifest);
        Files.delete(folder.resolve("out.csv.quarantine.csv"));
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() ->
                        job("phone,note,flag\n" + VALUE + ",a,1\n\"x").build().run());
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).containsExactly("in.csv");
        }
    }

    /** Somebody checks the file, somebody else changes it, and then it is read. */
    @Test
    void inputThatChangedAfterItWasChecked_isNotPublished() throws IOException {
        String checked = String.valueOf(ExportManifest.read(manifest).sha256());
        Path copy = folder.resolve("copy.csv");
        ExportJobBuilder next = ExportJob.builder()
                .policy(policy(key(1)))
                .dataset("calls")
                .input(output)
                .output(copy)
                .maskedInput(MaskedInput.ALLOW)
                .existing(Existing.REPLACE)
                .inputSha256(checked);
        assertThat(next.build().run().rowsOut()).isEqualTo(2);
        Files.delete(copy);
        Files.delete(ExportManifest.pathFor(copy));

        Files.writeString(output, Files.readString(output).replace(",a", ",b"));
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> next.build().run())
                .withMessageContaining("was changed while it was used");
        assertThat(copy).doesNotExist();
        assertThat(ExportManifest.pathFor(copy)).doesNotExist();
        assertThatIllegalArgumentException().isThrownBy(() -> next.inputSha256("ABC"));
    }

    @Test
    void brokenRow_endsTheRunWhereItMustNot() throws IOException {
        Files.delete(output);
        Files.delete(manifest);
        Files.delete(folder.resolve("out.csv.quarantine.csv"));
        for (String row : List.of(VALUE + ",a,1,b", "12,a,1")) {
            assertThatExceptionOfType(ExportException.class)
                    .isThrownBy(() -> job("phone,note,flag\n" + VALUE + ",a,1\n" + row + "\n")
                            .brokenRows(BrokenRows.FAIL)
                            .build()
                            .run())
                    .withMessageContaining("row 2")
                    .withMessageNotContaining(VALUE);
            assertThat(output).doesNotExist();
            assertThat(manifest).doesNotExist();
        }
    }
}
