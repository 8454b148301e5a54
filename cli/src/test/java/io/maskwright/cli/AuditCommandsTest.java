package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.audit.AuditSink;
import io.maskwright.audit.AuditSinks;
import io.maskwright.audit.RevealEvent;
import io.maskwright.token.StoreReference;
import io.maskwright.vault.jdbc.JdbcStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code audit verify} and {@code audit query}. */
class AuditCommandsTest {

    private static final String CANARY = "CANARY13812345678";

    @TempDir
    private Path folder;

    private String file;

    @BeforeEach
    void writeThree() {
        file = folder.resolve("audit.jsonl").toString();
        try (AuditSink sink = AuditSinks.jsonLines(Path.of(file))) {
            write(sink);
        }
    }

    private static void write(AuditSink sink) {
        sink.write(event(1, "alice", "phone.mobile"));
        sink.write(event(2, "bob\u001b[2J\u202e", "person.name"));
        sink.write(event(3, "alice", "phone.fixed"));
    }

    private static RevealEvent event(int day, String actor, String category) {
        return new RevealEvent(
                new UUID(1, day),
                Instant.parse("2026-03-0" + day + "T10:00:00Z"),
                actor,
                "complaint",
                "high",
                RevealEvent.Action.REVEAL,
                "0".repeat(64),
                null,
                "contact",
                category,
                "customer",
                List.of(1),
                1,
                RevealEvent.Outcome.GRANTED,
                "",
                1,
                List.of("0123456789abcdef0123456789abcdef"));
    }

    @Test
    void wholeTrail_isCode0() {
        Run run = Run.of("audit", "verify", file);
        assertThat(run.out()).startsWith("whole").contains("events 3", "head ");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void changedTrail_isCode1WithItsLine() throws IOException {
        Files.writeString(Path.of(file), Files.readString(Path.of(file)).replace("bob", "eve"));
        Run run = Run.of("audit", "verify", file);
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out()).startsWith("broken: line 2 or line 3 was changed");
        Run query = Run.of("audit", "query", file);
        assertThat(query.code()).isEqualTo(Main.FINDINGS);
        assertThat(query.err()).contains("the trail is broken: line 2 or line 3 was changed");
    }

    @Test
    void cutEnd_isFoundByTheHead() throws IOException {
        String head =
                Run.of("audit", "verify", file).out().lines().toList().get(2).substring(5);
        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(file)));
        Files.writeString(Path.of(file), String.join("\n", lines.subList(0, 2)) + "\n{\"prev");
        Run without = Run.of("audit", "verify", file);
        assertThat(without.code()).isZero();
        assertThat(without.out()).startsWith("note: line 3 was cut by a crash");
        Run with = Run.of("audit", "verify", file, "--head", head);
        assertThat(with.code()).isEqualTo(Main.FINDINGS);
        assertThat(with.out()).contains("broken: the end was cut off");
    }

    @Test
    void query_tellsWhoWhenAndWhy() {
        Run run = Run.of("audit", "query", file);
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(5);
        // A name from outside must not steer the terminal.
        assertThat(run.out()).contains("bob?[2J?").doesNotContain("\u001b", "\u202e");
        assertThat(Run.of("audit", "query", file, "--actor", "alice").out().lines())
                .hasSize(4);
        assertThat(Run.of("audit", "query", file, "--category", "phone").out()).contains("phone.mobile", "phone.fixed");
        assertThat(Run.of("audit", "query", file, "--since", "2026-03-02", "--until", "2026-03-03T10:00:00Z")
                        .out())
                .contains("person.name")
                .doesNotContain("phone");
        assertThat(Run.of("audit", "query", file, "--domain", "parcel").out().lines())
                .hasSize(2);
    }

    @Test
    void database_isReadAsAFileIs() {
        String url = "jdbc:sqlite:" + folder.resolve("reveal.db");
        try (JdbcStore store = JdbcStore.open(StoreReference.of(url));
                AuditSink sink = store.audit()) {
            write(sink);
        }
        assertThat(Run.of("audit", "verify", url).out()).startsWith("whole").contains("events 3");
        assertThat(Run.of("audit", "query", url).out())
                .isEqualTo(Run.of("audit", "query", file).out());
    }

    @Test
    void subjectUnderAKeyThatCannotBeHad_isNoAnswer() {
        Run run = Run.withInput(CANARY + "\n", "audit", "query", file, "--subject-file", "-", "--policy", Run.PARCELS);
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.err()).contains("3 events of domain customer could not be compared");
        assertThat(run.out() + run.err()).doesNotContain(CANARY);
    }

    @Test
    void missingTrail_isCode1AndNotMade() {
        String url = "jdbc:sqlite:" + folder.resolve("none.db");
        for (String place : List.of(folder.resolve("none").toString(), url)) {
            Run run = Run.of("audit", "verify", place);
            assertThat(run.code()).isEqualTo(Main.FINDINGS);
            assertThat(run.firstError()).startsWith("error: audit ").doesNotContain("Exception");
        }
        assertThat(folder.resolve("none.db")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit",
                "audit verify",
                "audit verify FILE --head " + CANARY,
                "audit verify jdbc:mysql://host/" + CANARY,
                "audit query FILE --subject " + CANARY,
                "audit query FILE --subject-file -",
                "audit query FILE --since " + CANARY,
                "audit query FILE --category " + CANARY + "!",
                "audit query FILE " + CANARY,
            })
    void wrongUse_isCode2(String line) {
        Run run = Run.of(line.replace("FILE", file).split(" "));
        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.err()).startsWith("error: ").doesNotContain(CANARY, "Exception");
    }
}
