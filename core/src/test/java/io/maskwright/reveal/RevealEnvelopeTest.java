package io.maskwright.reveal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.maskwright.Assurance;
import io.maskwright.audit.AuditSubjects;
import io.maskwright.audit.RevealEvent;
import io.maskwright.audit.RevealEvent.Outcome;
import io.maskwright.policy.Policy;
import io.maskwright.token.EnvelopeParty;
import io.maskwright.token.EnvelopeSeal;
import io.maskwright.token.EnvelopeTerms;
import io.maskwright.token.SealedEnvelope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Envelopes are opened for whoever is granted it, within a budget, before their end, and all of it is written down. */
class RevealEnvelopeTest {

    private static final byte[] CONTENT = "canary".getBytes(StandardCharsets.UTF_8);
    private static final String SEALED = "waybill.sealed";
    private static final Protection PEOPLE = Protection.ofEnvelope("calls", "people");
    /** Without the dataset whose fields are refused altogether. */
    private static final Policy POLICY = RevealWorld.policyBuilder()
            .refuse()
            .category(SEALED, records -> records.tier("confidential"))
            .build();

    private final RevealWorld world = new RevealWorld();

    private static SealedEnvelope envelope(Instant end, String... domains) {
        List<EnvelopeParty> parties = List.of(domains).stream()
                .map(domain -> new EnvelopeParty("party of " + domain, domain))
                .toList();
        return EnvelopeSeal.of(POLICY.keys()).seal(CONTENT, new EnvelopeTerms("SF1", end, new byte[] {7}), parties);
    }

    private static SealedEnvelope valid() {
        return envelope(RevealWorld.NOW.plusSeconds(1), "people", "closed");
    }

    private void refused(Revealer revealer, Protection from, SealedEnvelope envelope, Outcome outcome, String words) {
        assertThatExceptionOfType(RevealException.class)
                .isThrownBy(() -> revealer.openEnvelope(from, envelope))
                .withMessageContaining(words)
                .withMessageNotContaining("canary")
                .withNoCause();
        RevealEvent event = world.onlyEvent();
        assertThat(event.outcome()).isEqualTo(outcome);
        assertThat(event.reason()).contains(words);
        assertThat(event.category()).isEqualTo(SEALED);
        assertThat(event.subjects()).isEmpty();
    }

    @Test
    void granted_opensAndTellsWhichParcel() {
        Revealer revealer = world.revealer(POLICY, RevealWorld.grant(SEALED));
        assertThat(revealer.openEnvelope(PEOPLE, valid())).isEqualTo(CONTENT);
        RevealEvent event = world.onlyEvent();
        assertThat(event.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(event.count()).isEqualTo(1);
        assertThat(event.domain()).isEqualTo("people");
        assertThat(event.dataset()).isEqualTo("calls");
        assertThat(event.keyVersions()).containsExactly(1);
        assertThat(event.subjects())
                .containsExactly(AuditSubjects.of(POLICY.revealKeys(), "people").pseudonym("SF1"));
        assertThat(world.log).containsExactly("TAKE 1", "DURABLE GRANTED");
    }

    @Test
    void notGranted_isRefused() {
        refused(
                world.revealer(POLICY, RevealWorld.grant("phone")),
                PEOPLE,
                valid(),
                Outcome.REFUSED,
                "no grant covers it");
        assertThat(world.taken).isEmpty();
    }

    @Test
    void atItsEnd_itIsRefused() {
        refused(
                world.revealer(POLICY, RevealWorld.grant(SEALED)),
                PEOPLE,
                envelope(RevealWorld.NOW, "people"),
                Outcome.REFUSED,
                "it expired at " + RevealWorld.NOW);
        assertThat(world.taken).isEmpty();
    }

    @Test
    void notForTheParty_isRefused() {
        refused(
                world.revealer(POLICY, RevealWorld.grant(SEALED)),
                PEOPLE,
                envelope(RevealWorld.NOW.plusSeconds(1), "closed"),
                Outcome.REFUSED,
                "it is not sealed for a party of domain people");
    }

    @Test
    void withoutKeyForRevealing_itFails() {
        refused(
                world.revealer(POLICY, RevealWorld.grant(SEALED)),
                Protection.ofEnvelope("calls", "closed"),
                valid(),
                Outcome.FAILED,
                "no key for revealing domain closed");
    }

    @Test
    void changed_failsAndCosts() {
        SealedEnvelope valid = valid();
        byte[] sealed = valid.sealed().clone();
        sealed[3] ^= 1;
        refused(
                world.revealer(POLICY, RevealWorld.grant(SEALED)),
                PEOPLE,
                new SealedEnvelope(valid.terms(), valid.parties(), sealed),
                Outcome.FAILED,
                "it was changed, or protected with another key");
        assertThat(world.taken).containsValue(1L);
    }

    @Test
    void laterEndThanSealed_isNoticed() {
        SealedEnvelope old = envelope(RevealWorld.NOW.minusSeconds(5), "people");
        EnvelopeTerms longer = new EnvelopeTerms(
                "SF1", RevealWorld.NOW.plusSeconds(5), old.terms().about());
        refused(
                world.revealer(POLICY, RevealWorld.grant(SEALED)),
                PEOPLE,
                new SealedEnvelope(longer, old.parties(), old.sealed()),
                Outcome.FAILED,
                "it was changed");
    }

    @Test
    void assuranceOfTheHighestTier_isNeeded() {
        Policy strict =
                POLICY.toBuilder().revealAssurance("restricted", Assurance.HIGH).build();
        refused(
                world.revealer(strict, RevealWorld.grant(SEALED)),
                PEOPLE,
                valid(),
                Outcome.REFUSED,
                "it needs assurance high");
    }

    @Test
    void undeclaredCategory_isRefused() {
        refused(
                world.revealer(RevealWorld.policyBuilder().refuse().build(), RevealWorld.grant(SEALED)),
                PEOPLE,
                valid(),
                Outcome.REFUSED,
                "the policy does not declare category waybill.sealed");
    }

    @Test
    void otherProtections_areNoEnvelopes() {
        Revealer revealer = world.revealer(POLICY, RevealWorld.grant(SEALED));
        for (Protection other :
                List.of(Protection.ofField("calls", "phone"), Protection.ofQuarantine("calls", "people"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> revealer.openEnvelope(other, valid()));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> revealer.openRecords(PEOPLE, List.of()));
    }
}
