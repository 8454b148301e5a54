package io.maskwright.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.audit.AuditBreak.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code verify} says of trails that somebody or something was at. */
class AuditTrailTest {

    @TempDir
    private Path folder;

    private Path file;
    private String head;

    @BeforeEach
    void writeFive() throws IOException {
        file = folder.resolve("audit.jsonl");
        try (AuditSink sink = AuditSinks.jsonLines(file)) {
            for (int i = 1; i <= 5; i++) {
                sink.write(Events.of(i));
            }
        }
        head = AuditTrail.file(file).verify().head();
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file));
    }

    private AuditReport verify(List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
        return AuditTrail.file(file).verify();
    }

    @Test
    void untouched_isWhole() throws IOException {
        AuditReport report = AuditTrail.file(file).verify(head);
        assertThat(report.isWhole()).isTrue();
        assertThat(report.lines()).isEqualTo(5);
        assertThat(report.events()).isEqualTo(5);
        assertThat(report.cutLines()).isEmpty();
    }

    /** Every byte of the file, each turned into three others, line feeds among them. */
    @Test
    void anyChangedByte_isFoundInItsLine() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int line = 1;
        for (int at = 0; at < whole.length; at++) {
            for (byte to : new byte[] {(byte) (whole[at] ^ 1), '\n', 0}) {
                byte[] changed = whole.clone();
                changed[at] = to;
                if (whole[at] != to) {
                    requireFound(changed, at, line, whole);
                }
            }
            line += whole[at] == '\n' ? 1 : 0;
        }
    }

    private static void split(byte[] bytes, AuditSource.Lines lines) {
        try {
            FileSource.split(new ByteArrayInputStream(bytes), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireFound(byte[] changed, int at, int line, byte[] whole) {
        AuditReport report = AuditTrail.of(lines -> split(changed, lines)).verify(head);
        if (at == whole.length - 1) {
            // The last line feed: the line runs on, and looks as a crash leaves one, but the head is not there.
            assertThat(report.brokenAt()).as("byte %d", at).isPresent();
            assertThat(report.cutLines()).containsExactly(5L);
            return;
        }
        assertThat(report.brokenAt()).as("byte %d", at).hasValueSatisfying(place -> {
            assertThat(place.fromLine()).as("byte %d: %s", at, place.words()).isLessThanOrEqualTo(line);
            assertThat(place.toLine()).as("byte %d: %s", at, place.words()).isGreaterThanOrEqualTo(line);
            if (line < 5) {
                assertThat(place.fromLine())
                        .as("byte %d: %s", at, place.words())
                        .isEqualTo(place.toLine());
            }
        });
    }

    @Test
    void missingLine_isTold() throws IOException {
        List<String> lines = lines();
        lines.remove(2);
        assertThat(verify(lines).brokenAt()).contains(new AuditBreak(2, 3, Reason.MISSING));
        assertThat(verify(lines).brokenAt().orElseThrow().words())
                .isEqualTo("lines between line 2 and line 3 are missing");
    }

    @Test
    void missingBeginning_isTold() throws IOException {
        assertThat(verify(lines().subList(2, 5)).brokenAt()).contains(new AuditBreak(0, 1, Reason.MISSING));
    }

    @Test
    void movedRepeatedAndForeignLines_areTold() throws IOException {
        List<String> swapped = lines();
        swapped.add(2, swapped.remove(3));
        List<String> repeated = lines();
        repeated.add(3, repeated.get(1));
        List<String> foreign = lines();
        foreign.add(3, "# all good so far");
        assertThat(verify(swapped).brokenAt()).contains(new AuditBreak(3, 3, Reason.ORDER));
        assertThat(verify(repeated).brokenAt()).contains(new AuditBreak(4, 4, Reason.ORDER));
        Reason reason = verify(foreign).brokenAt().orElseThrow().reason();
        assertThat(reason).isIn(Reason.NOT_AN_EVENT, Reason.CHANGED);
    }

    @Test
    void trailsPutTogether_areTold() throws IOException {
        List<String> twice = lines();
        twice.addAll(lines());
        assertThat(verify(twice).brokenAt()).contains(new AuditBreak(6, 6, Reason.ORDER));
    }

    @Test
    void changedEvent_isTold() throws IOException {
        List<String> lines = lines();
        lines.set(1, lines.get(1).replace("alice", "malry"));
        assertThat(verify(lines).brokenAt()).contains(new AuditBreak(2, 2, Reason.CHANGED));
        assertThat(verify(lines).brokenAt().orElseThrow().words()).isEqualTo("line 2 was changed");
    }

    @Test
    void cutEnd_isFoundByAKeptHeadAlone() throws IOException {
        assertThat(verify(lines().subList(0, 3)).isWhole()).isTrue();
        assertThat(AuditTrail.file(file).verify(head).brokenAt()).contains(new AuditBreak(3, 3, Reason.HEAD_NOT_FOUND));
        Files.write(file, new byte[0]);
        assertThat(AuditTrail.file(file).verify().isWhole()).isTrue();
        assertThat(AuditTrail.file(file).verify(head).brokenAt().orElseThrow().words())
                .isEqualTo("there are no lines, but a head was kept");
    }

    @Test
    void headThatWasKeptEarlier_isFound() throws IOException {
        try (AuditSink sink = AuditSinks.jsonLines(file)) {
            sink.write(Events.of(6));
        }
        assertThat(AuditTrail.file(file).verify(head).isWhole()).isTrue();
        assertThat(AuditTrail.file(file).verify(ChainHead.START.hash()).isWhole())
                .isTrue();
    }

    @Test
    void eventBeforeACutLine_isStillTied() throws IOException {
        Files.writeString(file, "{\"pr", StandardOpenOption.APPEND);
        try (AuditSink sink = AuditSinks.jsonLines(file)) {
            sink.write(Events.of(6));
        }
        assertThat(AuditTrail.file(file).verify(head).cutLines()).containsExactly(6L);
        List<String> changed = lines();
        changed.set(4, changed.get(4).replace("alice", "malry"));
        assertThat(verify(changed).brokenAt()).contains(new AuditBreak(5, 6, Reason.CHANGED));
    }

    @Test
    void whatIsNoTrail_isToldWithoutItsContent() throws IOException {
        Files.writeString(file, "CANARY\n");
        AuditReport report = AuditTrail.file(file).verify();
        assertThat(report.brokenAt()).contains(new AuditBreak(1, 1, Reason.NOT_AN_EVENT));
        assertThat(report.toString()).doesNotContain("CANARY");
        assertThatThrownBy(() -> AuditTrail.file(folder.resolve("none")).verify())
                .isInstanceOf(AuditException.class)
                .hasMessageEndingWith("none cannot be read: no such file or folder");
        assertThatThrownBy(() -> AuditTrail.file(file).verify("CANARY"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("CANARY");
    }

    @Test
    void endlessLine_isNotHeldInMemory() throws IOException {
        Files.write(file, new byte[3 * AuditLine.MAX_BYTES]);
        AuditReport report = AuditTrail.file(file).verify();
        assertThat(report.events()).isZero();
        assertThat(report.cutLines()).containsExactly(1L);
        Files.writeString(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8) + "\n");
        assertThat(AuditTrail.file(file).verify().isWhole()).isFalse();
    }
}
