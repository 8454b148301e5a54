package io.maskwright.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that events are appended to, and what befalls files. */
class JsonLinesSinkTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("audit.jsonl");
    }

    private void write(int... numbers) {
        try (AuditSink sink = AuditSinks.jsonLines(file)) {
            for (int number : numbers) {
                sink.write(Events.of(number));
            }
        }
    }

    private AuditReport verify() {
        return AuditTrail.file(file).verify();
    }

    @Test
    void newFile_isForItsOwnerOnly() throws IOException {
        write(1);
        assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("posix");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void eventIsInTheFile_whenWriteReturns() throws IOException {
        try (AuditSink sink = AuditSinks.jsonLines(file)) {
            sink.write(Events.of(1));
            assertThat(Files.readAllLines(file)).hasSize(1);
            assertThat(Files.readString(file)).endsWith("}\n");
        }
    }

    /** A crash can leave any beginning of the last line. */
    @Test
    void lineCutAnywhere_isEndedByTheNextWriter() throws IOException {
        write(1, 2);
        byte[] whole = Files.readAllBytes(file);
        int start = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
        for (int length = start + 1; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            AuditReport cut = verify();
            assertThat(cut.isWhole()).as("cut at %d", length).isTrue();
            boolean complete = length == whole.length - 1;
            assertThat(cut.cutLines()).isEqualTo(complete ? List.of() : List.of(2L));
            write(3, 4);
            AuditReport after = verify();
            assertThat(after.isWhole()).as("cut at %d", length).isTrue();
            assertThat(after.events()).isEqualTo(complete ? 4 : 3);
            assertThat(after.cutLines()).isEqualTo(complete ? List.of() : List.of(2L));
        }
    }

    @Test
    void writersThatDieOneAfterTheOther_leaveAChain() throws IOException {
        write(1);
        Files.writeString(file, "{\"prev\":\"ab", StandardOpenOption.APPEND);
        assertThat(verify().isWhole()).isTrue();
        Files.writeString(file, "\n\0\0\0", StandardOpenOption.APPEND);
        assertThat(verify().isWhole()).isTrue();
        write(2, 3);
        assertThat(verify().isWhole()).isTrue();
        assertThat(verify().cutLines()).containsExactly(2L, 3L);
        assertThat(verify().events()).isEqualTo(3);
    }

    @Test
    void firstLineCut_isNoReasonToRefuse() throws IOException {
        Files.writeString(file, "{\"pre");
        write(1, 2);
        assertThat(verify().isWhole()).isTrue();
        assertThat(verify().cutLines()).containsExactly(1L);
    }

    @Test
    void longLines_areFoundAsTheLastOne() {
        try (AuditSink sink = AuditSinks.jsonLines(file)) {
            for (int i = 1; i <= 3; i++) {
                sink.write(Events.of(i, "\u0001".repeat(1_000), Collections.nCopies(1_000, Events.SUBJECT)));
            }
        }
        assertThat(verify().isWhole()).isTrue();
    }

    @Test
    void fileTakenAway_isNotWrittenAnew() throws IOException {
        try (AuditSink sink = AuditSinks.jsonLines(file)) {
            sink.write(Events.of(1));
            Files.delete(file);
            assertThatThrownBy(() -> sink.write(Events.of(2)))
                    .isInstanceOf(AuditException.class)
                    .hasMessageContaining("was taken away");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void fileReplacedOrCutShort_isNotWrittenOn() throws IOException {
        try (AuditSink sink = AuditSinks.jsonLines(file)) {
            sink.write(Events.of(1));
            Files.move(file, folder.resolve("old"));
            Files.copy(folder.resolve("old"), file);
            assertThatThrownBy(() -> sink.write(Events.of(2)))
                    .isInstanceOf(AuditException.class)
                    .hasMessageContaining("was replaced");
        }
        try (AuditSink sink = AuditSinks.jsonLines(file)) {
            Files.write(file, new byte[0]);
            assertThatThrownBy(() -> sink.write(Events.of(2)))
                    .isInstanceOf(AuditException.class)
                    .hasMessageContaining("was cut short");
        }
        assertThat(file).isEmptyFile();
    }

    @Test
    void placesThatAreNoTrail_areRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("customers.csv"), "CANARY\n");
        assertThatThrownBy(() -> AuditSinks.jsonLines(other))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("holds something else")
                .hasMessageNotContaining("CANARY");
        assertThat(other).hasContent("CANARY");
        assertThatThrownBy(() -> AuditSinks.jsonLines(folder))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("no plain file");
        assertThatThrownBy(() -> AuditSinks.jsonLines(folder.resolve("none/audit.jsonl")))
                .isInstanceOf(AuditException.class)
                .hasMessageEndingWith("no such file or folder");
        write(1);
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("none"));
        for (Path path : List.of(link, dangling)) {
            assertThatThrownBy(() -> AuditSinks.jsonLines(path))
                    .isInstanceOf(AuditException.class)
                    .hasMessageContaining("it is a link");
        }
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void readOnlyFile_isRefused() throws IOException {
        write(1);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assumeThat(Files.isWritable(file)).isFalse();
        assertThatThrownBy(() -> AuditSinks.jsonLines(file))
                .isInstanceOf(AuditException.class)
                .hasMessageEndingWith("access is denied");
    }

    @Test
    void interruptedThread_writesNothingAndTheNextOneGoesOn() {
        try (AuditSink sink = AuditSinks.jsonLines(file)) {
            sink.write(Events.of(1));
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> sink.write(Events.of(2)))
                    .isInstanceOf(AuditException.class)
                    .hasMessageEndingWith("the thread was interrupted");
            assertThat(Thread.interrupted()).isTrue();
            sink.write(Events.of(3));
        }
        assertThat(verify().isWhole()).isTrue();
        assertThat(verify().events()).isEqualTo(2);
    }

    @Test
    void readerInTheSameProcess_takesNobodysTurn() throws Exception {
        int each = 40;
        Process other = WriterProcess.start(file, 1_000, each, "");
        try (AuditSink sink = AuditSinks.jsonLines(file)) {
            for (int i = 0; i < each; i++) {
                sink.write(Events.of(i));
                verify();
            }
        }
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(other.exitValue()).isZero();
        assertThat(verify().isWhole()).isTrue();
        assertThat(verify().events()).isEqualTo(2L * each);
    }

    @Test
    void writersOfSeveralProcesses_takeTurns() throws Exception {
        List<Process> writers = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            writers.add(WriterProcess.start(file, i * 1_000, 60, ""));
        }
        for (Process writer : writers) {
            assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(writer.exitValue()).isZero();
        }
        AuditReport report = verify();
        assertThat(report.brokenAt()).isEmpty();
        assertThat(report.events()).isEqualTo(180);
        assertThat(report.cutLines()).isEmpty();
    }

    @Test
    void processesKilledWhileTheyWrite_leaveAChain() throws Exception {
        for (int i = 1; i <= 3; i++) {
            Process writer = WriterProcess.start(file, i * 100_000, 90_000, "");
            long before = size();
            for (int wait = 0; wait < 200 && size() < before + 20_000; wait++) {
                Thread.sleep(20);
            }
            writer.destroyForcibly().waitFor();
        }
        write(1);
        assertThat(verify().brokenAt()).isEmpty();
        assertThat(verify().events()).isGreaterThan(60);
    }

    private long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** The limit ends in the middle of a line. */
    @Test
    void noRoomLeft_leavesNoHalfLine() throws Exception {
        Process writer = WriterProcess.start(file, 1, 1_000, "ulimit -f 20;");
        assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assumeThat(writer.exitValue()).isEqualTo(3);
        assertThat(Files.readString(file)).endsWith("}\n");
        assertThat(verify().isWhole()).isTrue();
        assertThat(verify().events()).isGreaterThan(10);
        write(2_000);
        assertThat(verify().isWhole()).isTrue();
    }
}
