package io.maskwright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a policy says of the rows that do not leave. */
class SuppressionPolicyTest {

    private static final String AUDIENCES = "maskwright: 1\naudiences: {study: {}, label: {}}\n";

    private static List<String> said(Policy policy) {
        return policy.dataset("d").suppressions().stream()
                .map(Suppression::toString)
                .toList();
    }

    @Test
    void printedForm_isCanonicalAndReadBack() {
        Policy policy = Policy.parse(AUDIENCES
                + "datasets: {d: {fields: {a: keep}, suppress: [\"a=='gone'\", {audience: study, when: not (b<5)}]}}");
        assertThat(policy.toYaml())
                .contains(
                        """
                        datasets:
                          d:
                            suppress:
                              - "a == \\"gone\\""
                              - {when: "not b < 5", audience: study}
                            fields:
                              a: keep
                        """);
        assertThat(Policy.parse(policy.toYaml()).digest()).isEqualTo(policy.digest());
        assertThat(said(Policy.parse(policy.toYaml()))).containsExactly("a == \"gone\"", "not b < 5 for study");
    }

    @Test
    void digest_changesWithEachCondition() {
        String plain = AUDIENCES + "datasets: {d: {fields: {a: keep}}}";
        List<String> policies = List.of(
                plain,
                plain.replace("{fields", "{suppress: [a is null], fields"),
                plain.replace("{fields", "{suppress: [a is present], fields"),
                plain.replace("{fields", "{suppress: [{when: a is null, audience: study}], fields"),
                plain + "\ndefaults: {outsidePurpose: drop}",
                plain + "\ndefaults: {outsidePurpose: redact}");
        assertThat(policies.stream().map(text -> Policy.parse(text).digest())).doesNotHaveDuplicates();
    }

    @Test
    void conditionsOfAnExtendedPolicy_addUp(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("base.yaml"),
                AUDIENCES
                        + "datasets: {d: {suppress: [a is null, {when: b == 1, audience: study}], fields: {a: keep}}}\n"
                        + "defaults: {outsidePurpose: drop}");
        Path own = Files.writeString(
                folder.resolve("own.yaml"),
                "maskwright: 1\nextends: [base.yaml]\n"
                        + "datasets: {d: {suppress: [b == 1, a is null, {when: b == 1, audience: label}]}}");
        Policy policy = Policy.load(own);
        assertThat(said(policy)).containsExactly("a is null", "b == 1 for study", "b == 1", "b == 1 for label");
        assertThat(policy.dataset("d").fields()).hasSize(1);
        assertThat(policy.toYaml()).contains("outsidePurpose: drop");
        Files.writeString(own, "maskwright: 1\nextends: [base.yaml]\ndatasets: {d: {fields: {b: redact}}}\n");
        assertThat(said(Policy.load(own))).containsExactly("a is null", "b == 1 for study");
        assertThat(said(Policy.load(own).toBuilder().build())).hasSize(2);
    }

    @Test
    void suppressions_tellPlaceAndAudience() {
        Policy policy = Policy.parse(AUDIENCES
                + "datasets: {d: {suppress: [a is null, {when: b == 1, audience: study}], fields: {a: keep}}}");
        Suppression limited = policy.dataset("d").suppressions().get(1);
        assertThat(limited.audience()).isEqualTo("study");
        assertThat(limited.declaredAt()).isEqualTo("policy:3:45");
        assertThat(limited.condition().fields()).containsExactly("b");
        assertThat(limited.concerns(Audience.of("study"))).isTrue();
        assertThat(limited.concerns(Audience.of("label"))).isFalse();
        assertThat(limited.concerns(Audience.MOST_RESTRICTIVE)).isTrue();
        assertThat(policy.dataset("d").suppressions(Audience.of("label"))).hasSize(1);
    }

    @Test
    void builder_refusesNull() {
        String none = null;
        assertThatThrownBy(() -> Policy.builder().dataset("d", d -> d.suppress(none)))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Policy.builder().dataset("d", d -> d.suppress("a is null", none)))
                .isInstanceOf(NullPointerException.class);
    }
}
