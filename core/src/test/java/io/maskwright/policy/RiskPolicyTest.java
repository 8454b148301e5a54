package io.maskwright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.PolicyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a policy says of groups that are too small. */
class RiskPolicyTest {

    private static final String START = "maskwright: 1\naudiences: {study: {}, label: {}}\n";

    private static RiskRule risk(Policy policy) {
        return policy.dataset("d").risk().orElseThrow();
    }

    @Test
    void printedForm_isCanonicalAndReadBack() {
        Policy policy = Policy.parse(START
                + "datasets: {d: {fields: {a: keep, \"b c\": keep},"
                + " risk: {onBreach: fail, audiences: [study], k: '5', quasi: [\"b c\", a]}}}");
        assertThat(policy.toYaml())
                .contains(
                        """
                        datasets:
                          d:
                            risk: {quasi: ["b c", a], k: 5, audiences: [study]}
                            fields:
                              a: keep
                        """);
        assertThat(Policy.parse(policy.toYaml()).digest()).isEqualTo(policy.digest());
        assertThat(risk(Policy.parse(policy.toYaml())).quasi()).containsExactly("b c", "a");
    }

    @Test
    void digest_changesWithEachPart() {
        String plain = START + "datasets: {d: {fields: {a: keep, b: keep}}}";
        List<String> policies = List.of(
                plain,
                plain.replace("{fields", "{risk: {quasi: [a], k: 2}, fields"),
                plain.replace("{fields", "{risk: {quasi: [b], k: 2}, fields"),
                plain.replace("{fields", "{risk: {quasi: [a, b], k: 2}, fields"),
                plain.replace("{fields", "{risk: {quasi: [a], k: 3}, fields"),
                plain.replace("{fields", "{risk: {quasi: [a], k: 2, audiences: [study]}, fields"));
        assertThat(policies.stream().map(text -> Policy.parse(text).digest())).doesNotHaveDuplicates();
        // It is the one choice there is.
        assertThat(Policy.parse(policies.get(1).replace("k: 2", "k: 2, onBreach: fail"))
                        .digest())
                .isEqualTo(Policy.parse(policies.get(1)).digest());
    }

    @Test
    void risk_tellsAudiencesAndPlace() {
        Policy policy = Policy.parse(
                START + "datasets: {d: {risk: {quasi: [a], k: 7, audiences: [study]}, fields: {a: keep}}}");
        assertThat(risk(policy)).isEqualTo(new RiskRule(List.of("a"), 7, Set.of("study"), "policy:3:38"));
        assertThat(policy.dataset("d").risk(Audience.of("study"))).isPresent();
        assertThat(policy.dataset("d").risk(Audience.of("label"))).isEmpty();
        assertThat(policy.dataset("d").risk(Audience.MOST_RESTRICTIVE)).isPresent();
        Policy forAll = Policy.parse(START + "datasets: {d: {risk: {quasi: [a], k: 7}, fields: {a: keep}}}");
        assertThat(forAll.dataset("d").risk(Audience.of("label"))).isPresent();
        assertThat(Policy.parse(START + "datasets: {d: {fields: {a: keep}}}")
                        .dataset("d")
                        .risk())
                .isEmpty();
    }

    @Test
    void laterPolicy_saysItAnewOrLeavesIt(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("base.yaml"),
                START + "datasets: {d: {risk: {quasi: [a], k: 5, audiences: [study]}, fields: {a: keep}}}\n");
        Path own = folder.resolve("own.yaml");
        String start = "maskwright: 1\nextends: [base.yaml]\ndatasets: {d: {";
        Files.writeString(own, start + "fields: {b: keep}}}");
        assertThat(risk(Policy.load(own)).k()).isEqualTo(5);
        assertThat(risk(Policy.load(own).toBuilder().build()).audiences()).containsExactly("study");
        Files.writeString(own, start + "risk: {quasi: [b, a], k: 9}, fields: {b: keep}}}");
        assertThat(risk(Policy.load(own)).quasi()).containsExactly("b", "a");
        assertThat(risk(Policy.load(own)).k()).isEqualTo(9);
        assertThat(risk(Policy.load(own)).audiences()).isEmpty();
        Files.writeString(own, start + "risk: {quasi: [a], k: 3}}}");
        assertThat(risk(Policy.load(own)).k()).isEqualTo(3);
        // A field may be dropped by the file that comes after the one that counts by it.
        Files.writeString(own, start + "fields: {a: drop}}}");
        assertThatThrownBy(() -> Policy.load(own))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("base.yaml:3:31: field a is dropped");
    }

    /** For that audience the other fields are what rows look alike by. */
    @Test
    void fieldDroppedForOneAudience_isAllowed() {
        Policy policy = Policy.parse(START
                + "rules: [{dataset: d, path: a, audience: study, strategy: drop}]\n"
                + "datasets: {d: {risk: {quasi: [a], k: 2}, fields: {a: keep}}}");
        assertThat(risk(policy).quasi()).containsExactly("a");
    }

    @Test
    void fieldThatLeavesForOneAudience_isAllowed() {
        String drops = START
                + "categories: {birth: {strategy: drop}}\n"
                + "datasets: {d: {risk: {quasi: [a, b], k: 2, audiences: [study]}, fields: {a: drop, b: birth}}}\n";
        assertThatThrownBy(() -> Policy.parse(drops))
                .hasMessageContaining("field a is dropped")
                .hasMessageContaining("field b is dropped");
        Policy policy = Policy.parse(drops
                + "rules: [{dataset: d, path: a, audience: study, strategy: keep},"
                + " {category: birth, audience: study, strategy: truncateDate(year)}]");
        assertThat(risk(policy).quasi()).containsExactly("a", "b");
    }

    @Test
    void builder_refusesWhatIsNoRisk() {
        String none = null;
        assertThatThrownBy(() -> Policy.builder().dataset("d", d -> d.risk(2, r -> r.quasi(none))))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Policy.builder().dataset("d", d -> d.risk(2, r -> r.audiences(none))))
                .isInstanceOf(NullPointerException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Policy.builder()
                        .dataset("d", d -> d.risk(2, r -> r.quasi("a")).risk(2, r -> r.quasi("a"))))
                .withMessage("risk is said already");
        assertThatThrownBy(() -> Policy.builder()
                        .dataset("d", d -> d.field("a", "keep").risk(1, r -> {}))
                        .build())
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("k must be a number from 2")
                .hasMessageContaining("risk of dataset d must name at least one field");
        assertThatIllegalArgumentException().isThrownBy(() -> new RiskRule(List.of(), 2, Set.of(), "here"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RiskRule(List.of("a"), 1, Set.of(), "here"))
                .withMessage("k must be from 2 to 999999999, but was 1");
    }
}
