package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.maskwright.MaskwrightException;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run that is stopped, or fails, leaves in its folder. */
class StoppedRunTest extends ResumeCase {

    @Test
    void runThatStartsAnew_removesWhatAStoppedOneLeft() throws IOException {
        stop(200);
        assertThat(files()).hasSize(3);
        assertThat(job(source()).build().run().warnings()).isEmpty();
        assertThat(files()).containsExactly("out.csv", "out.csv.manifest.json", "out.csv.quarantine.csv");
    }

    @Test
    void hiddenFiles_holdNoValueAsItWas() throws IOException {
        stop(200);
        for (String file : files()) {
            assertThat(Files.readString(folder.resolve(file))).doesNotContain("secret", "person");
        }
    }

    @Test
    void failureOfTheData_leavesNothing() throws IOException {
        rows.set(300, new Object[] {"a", "bad", "c", "d"});
        for (String choice : List.of("{strategy: picky, onError: fail}", "shout")) {
            assertThatExceptionOfType(MaskwrightException.class).isThrownBy(() -> job(source())
                    .policy(policy(choice))
                    .brokenRows(BrokenRows.FAIL)
                    .build()
                    .run());
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void failureBeforeTheFirstCheckpoint_leavesNothing() throws IOException {
        stop(200, job -> job.checkpoints(Checkpoints.DEFAULT));
        assertThat(files()).isEmpty();
        stop(200, job -> job.checkpoints(Checkpoints.NEVER));
        assertThat(files()).isEmpty();
    }

    @Test
    void runThatStartsAnew_removesAQuarantineOfAnotherNameToo() throws IOException {
        Path other = folder.resolve("other.csv");
        stop(200, job -> job.quarantine(other));
        job(source()).quarantine(other).build().run();
        assertThat(files()).containsExactly("other.csv", "out.csv", "out.csv.manifest.json");
    }

    @Test
    void checkpoint_isForItsOwnerOnly() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Files.getFileStore(folder).supportsFileAttributeView("posix"), "permissions");
        stop(200);
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(checkpoint())))
                .isEqualTo("rw-------");
    }

    /** A leak does not pass by itself, and what it is in must not be published by going on without the check. */
    @Test
    void outputWithALeak_leavesNothingBehind() throws IOException {
        assertThatExceptionOfType(io.maskwright.export.proof.LeakFoundException.class)
                .isThrownBy(() -> job(source())
                        .policy(policy("shout"))
                        .verify(Verification.BEFORE_PUBLISHING)
                        .build()
                        .run());
        assertThat(files()).isEmpty();
    }

    /** Reading everything once more is long work too; what was not searched to its end must not be shown by going on. */
    @Test
    void runCancelledWhileItVerifies_endsSoonAndLeavesNothing() throws IOException {
        Cancellation cancellation = new Cancellation();
        int[] readings = {0};
        GivenRows cancelling = source().with(
                        row -> {
                            readings[0] += row == 0 ? 1 : 0;
                            if (readings[0] > 1 && row >= 10 * SLICE) {
                                assertThat(cancellation.isAsked())
                                        .as("reads on")
                                        .isFalse();
                                cancellation.cancel();
                            }
                        },
                        row -> {});
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> job(cancelling)
                        .policy(policy("redact"))
                        .verify(Verification.BEFORE_PUBLISHING)
                        .cancellation(cancellation)
                        .build()
                        .run())
                .withMessage("the export was cancelled");
        assertThat(files()).isEmpty();
    }

    @Test
    void keyOfTheManifestThatCannotBeReached_leavesWhatAStoppedRunLeft() throws IOException {
        stop(200);
        List<String> left = files();
        Policy keyless = Policy.builder()
                .key("main", name -> {
                    throw new io.maskwright.KeyUnavailableException("key main is not there");
                })
                .domain("people", "main")
                .dataset("t", dataset -> dataset.field("name", "redact")
                        .field("note", "redact")
                        .field("code", "redact")
                        .field("free", "keep"))
                .build();
        assertThatExceptionOfType(io.maskwright.KeyUnavailableException.class)
                .isThrownBy(() -> job(source()).policy(keyless).build().run());
        assertThat(files()).isEqualTo(left);
    }
}
