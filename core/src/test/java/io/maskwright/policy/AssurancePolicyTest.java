package io.maskwright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Assurance;
import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.PolicyException;
import io.maskwright.ValueContext;
import io.maskwright.reveal.Grant;
import io.maskwright.strategy.Condition;
import io.maskwright.strategy.StrategyRegistry;
import io.maskwright.strategy.StrategySyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How sure it is who reads, as a part of what audiences are given. */
class AssurancePolicyTest {

    private static final String YAML =
            """
            maskwright: 1
            audiences:
              owner: {clearance: restricted, purpose: self}
              code: {clearance: restricted, purpose: self, assurance: low}
              verified: {clearance: restricted, purpose: self, assurance: substantial}
              card: {clearance: restricted, assurance: high}
              weak: {clearance: public, assurance: high}
            categories:
              id: {tier: restricted, strategy: "when(assurance >= substantial, keep, id)"}
            """;

    private static String strategy(String expression, String audience) {
        Policy policy = Policy.parse(YAML.replace("when(assurance >= substantial, keep, id)", expression));
        Audience reader = audience.equals("-") ? Audience.MOST_RESTRICTIVE : Audience.of(audience);
        return policy.decide(FieldFacts.of("f", Category.of("id")), reader, Delivery.RESPONSE)
                .strategy()
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "when(assurance >= substantial, keep, id)|owner|id",
                "when(assurance >= substantial, keep, id)|code|id",
                "when(assurance >= substantial, keep, id)|verified|keep",
                "when(assurance >= substantial, keep, id)|card|keep",
                "when(assurance >= substantial, keep, id)|weak|withhold",
                "when(assurance >= substantial, keep, id)|-|withhold",
                "when(assurance >= substantial, name, id)|-|withhold",
                "when(assurance == low, redact, id)|verified|id",
                "when(assurance != low, redact, id)|verified|redact",
                "when(assurance < high, redact, id)|verified|redact",
                "when(assurance <= substantial, redact, id)|card|id",
                "when(assurance > substantial, redact, id)|card|redact",
                "when(not assurance >= high, redact, id)|card|id",
                "when(assurance >= high and age > 3, redact, id)|card|when(age > 3, redact, id)",
                "when(assurance >= high and age > 3, redact, id)|code|id",
                "when(assurance >= high or age > 3, redact, id)|card|redact",
                "when(assurance >= high or age > 3, redact, id)|code|when(age > 3, redact, id)",
                "when(age > 3 and (a == 1 or assurance == low) and b == 2, redact, id)|code|when(age > 3 and b == 2, redact, id)",
                "when(not (assurance == low and age > 3), redact, id)|code|when(not age > 3, redact, id)",
                "when(assurance >= high or assurance == low, redact, id)|code|redact",
                "when(age > 3, when(assurance >= high, keep, id), redact)|code|when(age > 3, id, redact)",
                "then(when(assurance >= high, keep, id), redact)|card|then(keep, redact)",
                "perElement(when(assurance >= high, redact, id))|card|perElement(redact)",
                "when(`assurance` is present, redact, id)|card|when(`assurance` is present, redact, id)",
                "when(age > 3, redact, id)|card|when(age > 3, redact, id)"
            })
    void condition_isSettledForTheAudience(String expression, String audience, String strategy) {
        assertThat(strategy(expression, audience)).isEqualTo(strategy);
    }

    @Test
    void readerWithoutAudience_countsAsTheWeakest() {
        Policy policy =
                Policy.parse("maskwright: 1\ncategories: {id: {strategy: \"when(assurance >= high, keep, id)\"}}");
        assertThat(policy.decide(FieldFacts.of("f", Category.of("id")), Audience.MOST_RESTRICTIVE, Delivery.RESPONSE)
                        .strategy())
                .hasToString("id");
        assertThat(policy.assurance(Audience.MOST_RESTRICTIVE)).isEqualTo(Assurance.LOW);
        assertThat(Policy.parse(YAML).assurance(Audience.of("owner"))).isEqualTo(Assurance.LOW);
        assertThat(Policy.parse(YAML).assurance(Audience.of("card"))).isEqualTo(Assurance.HIGH);
    }

    @Test
    void conditionThatNobodySettled_cannotBeTold() {
        assertThat(Condition.parse("assurance >= low").evaluate(ValueContext.NONE))
                .isEqualTo(Condition.Truth.UNKNOWN);
        assertThat(Condition.parse("assurance >= low").readsAssurance()).isTrue();
        assertThat(Condition.parse("`assurance` == 1").readsAssurance()).isFalse();
        assertThat(Condition.parse("`assurance` == 1").fields()).containsExactly("assurance");
        assertThat(StrategyRegistry.standard()
                        .parse("when(assurance >= low, keep, keep)", io.maskwright.key.DomainKeys.NONE)
                        .apply("110105", ValueContext.NONE))
                .isEqualTo("********");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assurance >= sure",
                "assurance >= 1",
                "assurance is null",
                "assurance in [\"low\"]",
                "assurance",
                "assurance == \"low\""
            })
    void otherThanALevel_isAMistake(String condition) {
        assertThatThrownBy(() -> Condition.parse(condition))
                .isInstanceOf(StrategySyntaxException.class)
                .hasMessageContaining("backquotes");
    }

    @Test
    void ruleThatWouldShowAnAudienceWhatItIsNotClearedFor_isAMistakeAtItsLevelOnly() {
        String rule = "rules: [{category: id, audience: %s, strategy: \"when(assurance >= high, keep, id)\"}]\n";
        String yaml = YAML.replace("card: {clearance: restricted", "card: {clearance: public");
        assertThatThrownBy(() -> Policy.parse(yaml + rule.formatted("card")))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("keep would show category id");
        assertThat(Policy.parse(YAML.replace("code: {clearance: restricted", "code: {clearance: public")
                        + rule.formatted("code")))
                .isNotNull();
    }

    @Test
    void suppress_doesNotAskForIt() {
        assertThatThrownBy(() -> Policy.parse(
                        "maskwright: 1\ndatasets: {d: {suppress: [\"assurance == low\"], fields: {a: keep}}}"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("suppress speaks of rows");
    }

    @Test
    void audiences_arePrintedWithTheirLevel() {
        Policy policy = Policy.parse(YAML);
        assertThat(Policy.parse(policy.toYaml()).toYaml()).isEqualTo(policy.toYaml());
        assertThat(policy.toJava())
                .contains(
                        ".audience(\"verified\", \"restricted\", \"self\", Assurance.SUBSTANTIAL)",
                        ".audience(\"card\", \"restricted\", Assurance.HIGH)");
        Policy built = Policy.builder()
                .audience("owner", "restricted", "self")
                .audience("code", "restricted", "self", Assurance.LOW)
                .audience("verified", "restricted", "self", Assurance.SUBSTANTIAL)
                .audience("card", "restricted", Assurance.HIGH)
                .audience("weak", "public", Assurance.HIGH)
                .category("id", c -> c.tier("restricted").strategy("when(assurance >= substantial, keep, id)"))
                .build();
        assertThat(built.toYaml()).isEqualTo(policy.toYaml());
    }

    @Test
    void grantOfAnAudience_takesItsPurposeAndItsLevel() {
        Policy policy = Policy.parse(
                YAML
                        + "reveal: {grants: [{actor: li, purpose: self, assurance: substantial, categories: [id], budget: 1, window: 1d}]}");
        Grant grant = Grant.of(policy, "li", Audience.of("verified"));
        assertThat(grant).isEqualTo(Grant.of(policy, "li", "self", Assurance.SUBSTANTIAL));
        assertThat(Grant.of(policy, "li", Audience.of("code")).assurance()).isEqualTo(Assurance.LOW);
        assertThatThrownBy(() -> Grant.of(policy, "li", Audience.of("card"))).hasMessageContaining("no purpose");
    }
}
