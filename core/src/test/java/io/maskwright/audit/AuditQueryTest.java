package io.maskwright.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Category;
import io.maskwright.audit.AuditAnswer.MissingKey;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who got what back: by subject, whatever version of the key made the pseudonym. */
class AuditQueryTest {

    private static final String CANARY = "CANARY Nguyễn 13812345678";

    private static Secret secret(int seed) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (seed * 37 + i * 11);
        }
        return Secret.of(bytes);
    }

    /** Version 1 with a key, or destroyed. */
    private static DomainKeys keys(boolean first) {
        Keyring.Builder ring = Keyring.builder("main");
        if (first) {
            ring.decryptOnly(1, secret(1));
        } else {
            ring.destroyed(1);
        }
        ring.primary(2, secret(2));
        Keyring keyring = ring.build();
        return DomainKeys.of(Map.of("customer", "main"), name -> keyring);
    }

    private static AuditTrail trail(RevealEvent... events) {
        return AuditTrail.of(lines -> {
            ChainHead head = ChainHead.START;
            for (RevealEvent event : events) {
                AuditLine line = AuditLine.of(head, event);
                lines.line(line.bytes(), AuditSource.Ending.WHOLE);
                head = line.head();
            }
        });
    }

    private static RevealEvent about(int number, String domain, int version, String pseudonym) {
        RevealEvent event = Events.of(number);
        return new RevealEvent(
                event.id(),
                event.time(),
                event.actor(),
                event.purpose(),
                event.assurance(),
                event.action(),
                event.policy(),
                event.dataset(),
                event.field(),
                event.category(),
                domain,
                event.keyVersions(),
                event.count(),
                event.outcome(),
                event.reason(),
                version,
                List.of(Events.SUBJECT, pseudonym));
    }

    @Test
    void subject_isFoundUnderEachVersionOfTheKey() {
        AuditSubjects subjects = AuditSubjects.of(keys(true), "customer");
        String first = subjects.pseudonym(CANARY, 1);
        String second = subjects.pseudonym(CANARY);
        assertThat(subjects.keyVersion()).isEqualTo(2);
        assertThat(first).isNotEqualTo(second).hasSize(32);
        AuditTrail trail = trail(
                about(1, "customer", 1, first),
                about(2, "customer", 2, second),
                about(3, "customer", 2, first),
                about(4, "customer", 2, subjects.pseudonym("other")),
                Events.of(5, "alice", List.of()));
        AuditAnswer answer = trail.query(
                AuditQuery.builder().subjectValue(CANARY, keys(true)).build());
        assertThat(answer.events())
                .extracting(event -> event.time().getEpochSecond() % 60)
                .containsExactly(1L, 2L);
        assertThat(answer.notCompared()).isEmpty();
        AuditAnswer byPseudonym =
                trail.query(AuditQuery.builder().subjectPseudonym(first).build());
        assertThat(byPseudonym.events()).hasSize(2);
        assertThat(answer + "" + answer.report()).doesNotContain("CANARY");
    }

    @Test
    void keyThatCannotBeHad_isTold() {
        String first = AuditSubjects.of(keys(true), "customer").pseudonym(CANARY, 1);
        AuditTrail trail =
                trail(about(1, "customer", 1, first), about(2, "parcel", 2, first), about(3, "customer", 1, first));
        AuditAnswer answer = trail.query(
                AuditQuery.builder().subjectValue(CANARY, keys(false)).build());
        assertThat(answer.events()).isEmpty();
        assertThat(answer.notCompared())
                .containsExactly(new MissingKey("customer", 1, 2), new MissingKey("parcel", 2, 1));
    }

    @Test
    void otherWritingOfTheValue_isTheSameSubject() {
        AuditSubjects subjects = AuditSubjects.of(keys(true), "customer");
        assertThat(subjects.pseudonym(Normalizer.normalize(CANARY, Normalizer.Form.NFD)))
                .isEqualTo(subjects.pseudonym(Normalizer.normalize(CANARY, Normalizer.Form.NFC)));
        assertThat(subjects.toString()).isEqualTo("AuditSubjects[customer]");
    }

    @Test
    void conditions_allHold() {
        AuditTrail trail = trail(Events.of(1), Events.of(2, "bob", List.of()), Events.of(3));
        Instant second = Events.of(2).time();
        assertThat(trail.query(AuditQuery.builder().actor("bob").build()).events())
                .hasSize(1);
        assertThat(trail.query(AuditQuery.builder().since(second).build()).events())
                .hasSize(2);
        assertThat(trail.query(AuditQuery.builder().until(second).build()).events())
                .hasSize(1);
        assertThat(trail.query(AuditQuery.builder()
                                .category(Category.of("phone"))
                                .domain("customer")
                                .build())
                        .events())
                .hasSize(3);
        assertThat(trail.query(AuditQuery.builder()
                                .category(Category.of("phone.mob"))
                                .build())
                        .events())
                .isEmpty();
        assertThat(trail.query(AuditQuery.builder().domain("parcel").build()).events())
                .isEmpty();
        assertThatThrownBy(() -> AuditQuery.builder().subjectPseudonym("CANARY"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("CANARY");
        assertThat(AuditQuery.builder().actor("CANARY").build().toString()).doesNotContain("CANARY");
    }
}
