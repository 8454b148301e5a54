package io.maskwright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.PlanException;
import io.maskwright.RefusedException;
import io.maskwright.policy.Decision.Basis;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecedenceTest {

    private static final Policy POLICY = Policy.parse(
            """
            maskwright: 1
            refuse: [secret]
            audiences:
              label: {clearance: public, purpose: delivery}
              office: {clearance: internal, purpose: support}
              boss: {clearance: restricted}
            categories:
              phone: {tier: confidential, strategy: "fixed(1)"}
              phone.mobile: {}
              phone.mobile.work: {strategy: "fixed(2)"}
              city: {tier: internal}
              note: {kind: none}
              open: {tier: public}
              shown: {tier: confidential, strategy: keep}
              state: {tier: secret, strategy: redact}
              state.flag: {tier: public, strategy: keep}
            rules:
              - {category: phone, audience: label, strategy: "fixed(3)"}
              - {category: phone.mobile, audience: label, strategy: "fixed(4)"}
              - {dataset: d, path: ruled, audience: label, strategy: "fixed(6)"}
              - {dataset: d, path: kept, audience: boss, strategy: keep}
            datasets:
              d:
                fields:
                  plain: phone.mobile.work
                  own: {category: phone.mobile, strategy: "fixed(5)"}
                  ruled: {category: phone.mobile, strategy: "fixed(5)"}
                  kept: shown
                  number: keep
                  raised: {category: city, tier: confidential}
                  lowered: {category: phone, tier: public}
                  purpose: {strategy: keep, purpose: support}
                  secret: {strategy: redact, tier: secret}
                  inner: state
                  flag: state.flag
                  unknown: note
            """);

    @ParameterizedTest
    @CsvSource({
        "plain, label, fixed(4), CATEGORY_AND_AUDIENCE",
        "plain, office, fixed(2), CATEGORY",
        "own, label, fixed(5), FIELD",
        "own, office, fixed(5), FIELD",
        "ruled, label, fixed(6), FIELD_AND_AUDIENCE",
        "ruled, office, fixed(5), FIELD",
        "kept, label, withhold, CLEARANCE",
        "kept, office, withhold, CLEARANCE",
        "kept, boss, keep, FIELD_AND_AUDIENCE",
        "number, label, keep, FIELD",
        "raised, office, withhold, TIER",
        "raised, boss, keep, TIER",
        "lowered, boss, fixed(1), CATEGORY",
        "purpose, office, keep, FIELD",
        "purpose, label, withhold, PURPOSE",
        "purpose, boss, withhold, PURPOSE",
        "flag, label, keep, CATEGORY"
    })
    void field_isDecidedByTheStrongestStep(String field, String audience, String strategy, Basis basis) {
        Decision decision = decide(field, audience);
        assertThat(decision.strategy()).hasToString(strategy);
        assertThat(decision.basis()).isEqualTo(basis);
        assertThat(decision.why()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "plain, withhold",
        "own, fixed(5)",
        "ruled, withhold",
        "kept, withhold",
        "number, keep",
        "raised, withhold",
        "purpose, withhold",
        "flag, keep"
    })
    void noAudience_seesOnlyWhatAllSee(String field, String strategy) {
        assertThat(POLICY.decide(rule(field), Audience.MOST_RESTRICTIVE, Delivery.EXPORT)
                        .strategy())
                .hasToString(strategy);
    }

    @ParameterizedTest
    @CsvSource({"secret", "inner"})
    void refusedTier_beatsEverything(String field) {
        assertThatThrownBy(() -> decide(field, "boss"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(field)
                .hasMessageContaining("tier secret");
    }

    @Test
    void fieldWithoutTierAndStrategy_isUndecided() {
        assertThatThrownBy(() -> decide("unknown", "boss"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("unknown is not decided");
        assertThat(POLICY.decide(rule("unknown"), Audience.of("boss"), Delivery.RESPONSE)
                        .strategy())
                .hasToString("withhold");
    }

    @Test
    void annotationStrategy_standsBetweenAudienceRuleAndCategory() {
        assertThat(decideFacts("phone.mobile", null, "fixed(9)", Set.of(), "label"))
                .hasToString("fixed(4)");
        assertThat(decideFacts("phone.mobile", null, "fixed(9)", Set.of(), "office"))
                .hasToString("fixed(9)");
        assertThat(decideFacts("phone.mobile", null, "keep", Set.of(), "office"))
                .as("keep is not cleared")
                .hasToString("withhold");
    }

    @Test
    void annotationTier_raisesAndNeverLowers() {
        assertThat(decideFacts("city", "restricted", null, Set.of(), "office")).hasToString("withhold");
        assertThat(decideFacts("shown", "public", null, Set.of(), "office")).hasToString("withhold");
        assertThatThrownBy(() -> decideFacts("city", "secret", null, Set.of(), "boss"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> decideFacts("city", "publik", null, Set.of(), "boss"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("did you mean public?");
    }

    @Test
    void annotationPurposes_limitWhoSees() {
        assertThat(decideFacts("open", null, null, Set.of("delivery"), "label")).hasToString("keep");
        assertThat(decideFacts("open", null, null, Set.of("delivery"), "office"))
                .hasToString("withhold");
    }

    @Test
    void wrongAnnotationStrategy_isRefusedWithItsPlace() {
        assertThatThrownBy(() -> decideFacts("phone", null, "fixd(1)", Set.of(), "office"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("T.f: strategy of the annotation, character 1");
    }

    @Test
    void unknownAudience_isRefusedWithSuggestion() {
        assertThatThrownBy(() -> decide("plain", "lable"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("unknown audience lable; did you mean label?");
    }

    @Test
    void policyWithoutAudiences_appliesItsDefaultsToAll() {
        Policy policy = Policy.parse(
                """
                maskwright: 1
                categories:
                  phone: {tier: confidential, strategy: "fixed(1)"}
                  shown: {tier: confidential, strategy: keep}
                """);
        assertThat(policy.decide(FieldFacts.of("f", Category.of("phone")), Audience.MOST_RESTRICTIVE, Delivery.RESPONSE)
                        .strategy())
                .hasToString("fixed(1)");
        assertThat(policy.decide(FieldFacts.of("f", Category.of("shown")), Audience.MOST_RESTRICTIVE, Delivery.RESPONSE)
                        .strategy())
                .hasToString("keep");
    }

    @Test
    void onError_followsFieldThenDefaultsThenDelivery() {
        assertThat(decide("plain", "label").onError()).isEqualTo(OnError.QUARANTINE);
        assertThat(POLICY.decide(rule("plain"), Audience.of("label"), Delivery.RESPONSE)
                        .onError())
                .isEqualTo(OnError.REDACT);
    }

    @Test
    void laterPolicy_winsOverWhatItExtends() {
        Policy child = POLICY.toBuilder()
                .categoryRule("phone.mobile", "label", "fixed(7)")
                .category("phone", c -> c.strategy("fixed(8)"))
                .build();
        assertThat(child.decide(FieldFacts.of("f", Category.of("phone.mobile")), Audience.of("label"), Delivery.EXPORT)
                        .strategy())
                .hasToString("fixed(7)");
        Decision phone = child.decide(FieldFacts.of("f", Category.of("phone")), Audience.of("office"), Delivery.EXPORT);
        assertThat(phone.strategy()).hasToString("fixed(8)");
        assertThat(phone.tier()).hasToString("confidential");
    }

    private static Object decideFacts(
            String category, @Nullable String tier, @Nullable String strategy, Set<String> purposes, String audience) {
        return POLICY.decide(
                        new FieldFacts("T.f", Category.of(category), tier, strategy, purposes),
                        Audience.of(audience),
                        Delivery.RESPONSE)
                .strategy();
    }

    private static Decision decide(String field, String audience) {
        return POLICY.decide(rule(field), Audience.of(audience), Delivery.EXPORT);
    }

    private static FieldRule rule(String field) {
        FieldRule rule = POLICY.dataset("d").field(field);
        assertThat(rule).isNotNull();
        return rule;
    }

    @Test
    void namesOfAPolicy_cannotBeTakenOutOfIt() {
        assertThatThrownBy(() -> POLICY.audiences().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> POLICY.datasets().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> POLICY.categories().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> POLICY.tiers().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
