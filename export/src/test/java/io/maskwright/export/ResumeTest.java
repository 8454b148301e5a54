package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.maskwright.MaskwrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Runs that are stopped and go on, and then give what an unbroken one gives. */
class ResumeTest extends ResumeCase {

    @Test
    void resumedRun_givesWhatAnUnbrokenOneGives() throws IOException {
        List<String> unbroken =
                result(job(source()).checkpoints(Checkpoints.NEVER).build().run());
        assertThat(result(job(source()).build().run())).isEqualTo(unbroken);
        for (int row = 1; row <= ROWS; row += 23) {
            stop(row);
            assertThat(files()).anyMatch(name -> name.startsWith(".out.csv.") && name.endsWith(".part"));
            ExportReport report = resume();
            assertThat(report.warnings())
                    .anyMatch(warning -> warning.contains("went on from the checkpoint behind record"));
            assertThat(files()).containsExactly("out.csv", "out.csv.manifest.json", "out.csv.quarantine.csv");
            assertThat(result(report)).as("stopped behind row %s", row).isEqualTo(unbroken);
        }
    }

    @Test
    void runThatIsStoppedAgainAndAgain_givesWhatAnUnbrokenOneGives() throws IOException {
        List<String> unbroken = result(job(source()).build().run());
        stop(20);
        for (int row = 60; row < ROWS; row += 60) {
            stop(row, job -> job.resume(Resume.CONTINUE));
        }
        assertThat(result(resume())).isEqualTo(unbroken);
    }

    /** A kill may come between any two writes: what lies behind the last mark is cut off. */
    @Test
    void textBehindTheLastCheckpoint_isCutOff() throws IOException {
        List<String> unbroken = result(job(source()).build().run());
        stop(200);
        for (String file : files()) {
            if (file.endsWith(".part")) {
                Files.writeString(folder.resolve(file), "half a ro", java.nio.file.StandardOpenOption.APPEND);
            }
        }
        assertThat(result(resume())).isEqualTo(unbroken);
    }

    @Test
    void withoutACheckpoint_theRunStartsFromTheBeginning() throws IOException {
        ExportReport report = resume();
        assertThat(report.rowsIn()).isEqualTo(ROWS);
        assertThat(report.warnings())
                .containsExactly("there was no checkpoint to go on from: the run started from the beginning");
    }

    @Test
    void cancelledRun_leavesItsCheckpointAndGoesOn() throws IOException {
        List<String> unbroken = result(job(source()).build().run());
        Cancellation cancellation = new Cancellation();
        GivenRows cancelling = source().with(
                        row -> {
                            if (row >= 200) {
                                cancellation.cancel();
                            }
                        },
                        row -> {});
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(
                        () -> job(cancelling).cancellation(cancellation).build().run())
                .withMessage("the export was cancelled");
        assertThat(files()).contains(".out.csv.checkpoint");
        assertThat(result(resume())).isEqualTo(unbroken);
    }

    /** Frequencies are counted over the whole run: here each half alone would be refused, and the whole is not. */
    @Test
    void frequencies_areCountedOverTheBreak() throws IOException {
        rows.clear();
        for (int i = 0; i < 2_400; i++) {
            rows.add(new Object[] {"person " + i, "n", "v" + (i < 1_200 ? i % 60 : 60 + i % 60), "f"});
        }
        stop(1_200);
        assertThat(resume().rowsIn()).isEqualTo(2_400);
        for (String file : files()) {
            Files.delete(folder.resolve(file));
        }
        rows.forEach(row -> row[2] = "v" + Arrays.hashCode(row) % 3);
        stop(1_200);
        assertThatExceptionOfType(MaskwrightException.class)
                .isThrownBy(this::resume)
                .withMessageContaining("of 2400 values");
        assertThat(files()).isEmpty();
    }

    /** The file begins behind the last checkpoint, which knows nothing of it. */
    @Test
    void quarantineThatBeganBehindTheLastCheckpoint_isRemoved() throws IOException {
        rows.clear();
        for (int i = 1; i <= 200; i++) {
            rows.add(new Object[] {"person " + i, i == 80 || i == 150 ? "bad" : "secret", "v" + i, "f"});
        }
        List<String> unbroken = result(job(source()).build().run());
        stop(90, job -> job.threads(1).checkpoints(EVERY_50_ROWS));
        assertThat(files()).anyMatch(name -> name.startsWith(".out.csv.quarantine.csv."));
        stop(90, job -> job.threads(1).checkpoints(EVERY_50_ROWS).resume(Resume.CONTINUE));
        ExportReport report = resume();
        assertThat(files()).containsExactly("out.csv", "out.csv.manifest.json", "out.csv.quarantine.csv");
        assertThat(result(report)).isEqualTo(unbroken);
    }

    @Test
    void packedQuarantine_hasTheSameBytesWhateverTheCheckpoints() throws IOException {
        Path packed = folder.resolve("q.csv.gz");
        List<byte[]> bytes = new ArrayList<>();
        for (Checkpoints choice : List.of(Checkpoints.NEVER, OFTEN, EVERY_50_ROWS)) {
            job(source())
                    .quarantine(packed)
                    .checkpoints(choice)
                    .existing(Existing.REPLACE)
                    .build()
                    .run();
            bytes.add(Files.readAllBytes(packed));
        }
        Files.delete(output);
        stop(200, job -> job.quarantine(packed).output(folder.resolve("b.csv")).existing(Existing.REPLACE));
        job(source())
                .quarantine(packed)
                .output(folder.resolve("b.csv"))
                .existing(Existing.REPLACE)
                .resume(Resume.CONTINUE)
                .build()
                .run();
        bytes.add(Files.readAllBytes(packed));
        assertThat(bytes).allSatisfy(one -> assertThat(one).isEqualTo(bytes.get(0)));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.EnumSource(
            value = BrokenRows.class,
            names = {"SEAL", "DROP"})
    void resumedRun_givesWhatAnUnbrokenOneGives(BrokenRows choice) throws IOException {
        job(source()).brokenRows(choice).build().run();
        List<String> unbroken = contents();
        stop(200, job -> job.brokenRows(choice));
        job(source()).brokenRows(choice).resume(Resume.CONTINUE).build().run();
        assertThat(contents()).isEqualTo(unbroken);
    }
}
