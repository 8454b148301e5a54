package io.maskwright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.PlanException;
import io.maskwright.PolicyException;
import io.maskwright.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many candidates masks must leave, as a policy says it. */
class CandidatesPolicyTest {

    private static final String YAML =
            """
            maskwright: 1
            name: floors
            candidates: {confidential: 1000, restricted: 10000, phone: 100000}
            audiences:
              desk: {clearance: internal}
            categories:
              phone: {tier: confidential, strategy: phone}
              id: {tier: restricted, strategy: id}
              email: {tier: internal, strategy: email}
              key: {tier: secret, strategy: redact}
            """;

    private static OptionalLong least(Policy policy, String category, int rank) {
        return policy.leastCandidates(Category.of(category), policy.tiers().get(rank));
    }

    @Test
    void nearestCategory_thenTier_thenTierBelow() {
        Policy policy = Policy.parse(YAML);
        assertThat(least(policy, "phone.mobile", 2)).hasValue(100_000);
        assertThat(least(policy, "id", 3)).hasValue(10_000);
        assertThat(least(policy, "id", 2)).hasValue(1_000);
        assertThat(least(policy, "key", 4)).hasValue(10_000);
        assertThat(least(policy, "email", 1)).isEmpty();
        assertThat(policy.leastCandidates(Category.of("id"), null)).isEmpty();
        assertThat(policy.leastCandidates(Category.of("phone"), null)).hasValue(100_000);
        assertThat(least(Policy.parse("maskwright: 1"), "id", 4)).isEmpty();
    }

    @Test
    void printedForm_hasThem() {
        Policy policy = Policy.parse(YAML);
        assertThat(policy.toYaml())
                .contains("candidates:\n  confidential: 1000\n  restricted: 10000\n  phone: 100000\n");
        assertThat(Policy.parse(policy.toYaml()).toYaml()).isEqualTo(policy.toYaml());
        assertThat(Policy.parse(YAML.replace("phone: 100000", "phone: 100001")).digest())
                .isNotEqualTo(policy.digest());
        assertThat(policy.toJava())
                .contains(
                        ".candidates(\"confidential\", 1000L)",
                        ".candidates(\"restricted\", 10000L)",
                        ".candidates(\"phone\", 100000L)");
    }

    @Test
    void builder_saysTheSame() {
        Policy built = Policy.builder()
                .name("floors")
                .candidates("confidential", 1000)
                .candidates("restricted", 10_000)
                .candidates("phone", 100_000)
                .audience("desk", "internal")
                .category("phone", c -> c.tier("confidential").strategy("phone"))
                .category("id", c -> c.tier("restricted").strategy("id"))
                .category("email", c -> c.tier("internal").strategy("email"))
                .category("key", c -> c.tier("secret").strategy("redact"))
                .build();
        assertThat(built.toYaml()).isEqualTo(Policy.parse(YAML).toYaml());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {confidential: 0}                   | 2:28 | must be a whole number, 1 or more
                    {confidential: many}                | 2:28 | must be a whole number, 1 or more
                    {confidential: -5}                  | 2:28 | must be a whole number, 1 or more
                    {confidential: 1.5}                 | 2:28 | must be a whole number, 1 or more
                    {confidential: 01000}               | 2:28 | must be a whole number, 1 or more
                    {confidential: 1234567890123456789} | 2:28 | must be a whole number, 1 or more
                    {confidental: 1000}                 | 2:27 | neither a tier nor a category of this policy; did you mean confidential
                    {restricted: 10, internal: 100}     | 2:26 | must not be fewer than those of internal, a lower tier
                    [confidential]                      | 2:13 | a mapping must stand here
                    """)
    void mistake_isTold(String candidates, String place, String message) {
        PolicyException e = catchThrowableOfType(
                PolicyException.class, () -> Policy.parse("maskwright: 1\ncandidates: " + candidates + "\n"));
        assertThat(e.problems()).singleElement().satisfies(problem -> assertThat(problem.toString())
                .startsWith("policy:" + place)
                .contains(message));
    }

    @Test
    void extendedNumber_canBeRaisedAndNotLowered(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("law.yaml"), YAML);
        Path raised = folder.resolve("raised.yaml");
        Files.writeString(raised, "maskwright: 1\nextends: [law.yaml]\ncandidates: {restricted: 20000}\n");
        assertThat(least(Policy.load(raised), "id", 3)).hasValue(20_000);
        assertThat(least(Policy.load(raised), "id", 2)).hasValue(1_000);
        Path lowered = folder.resolve("lowered.yaml");
        Files.writeString(lowered, "maskwright: 1\nextends: [law.yaml]\ncandidates: {restricted: 5000}\n");
        assertThatThrownBy(() -> Policy.load(lowered))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("lowered.yaml:3:26")
                .hasMessageContaining("candidates of restricted must be 10000 or more, as law.yaml:3:46 says");
        // In between, where nobody looks on its own, the greater one holds, too.
        Path child = folder.resolve("child.yaml");
        Files.writeString(child, "maskwright: 1\nextends: [lowered.yaml]\n");
        assertThat(least(Policy.load(child), "id", 3)).hasValue(10_000);
        Policy both = Policy.builder()
                .extending(Policy.load(raised))
                .extending(Policy.parse(YAML))
                .build();
        assertThat(least(both, "id", 3)).hasValue(20_000);
    }

    /** Not by another name either: a number of a category holds in place of that of its tier. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {id: 9999}              | candidates of id must be 10000 or more, as law.yaml:3:46 says
                    {id.cn: 10}             | candidates of id.cn must be 10000 or more, as law.yaml:3:46 says
                    {phone.mobile: 99999}   | candidates of phone.mobile must be 100000 or more, as law.yaml:3:60 says
                    {key: 10}               | candidates of key must be 10000 or more, as law.yaml:3:46 says
                    {id: 10000, email: 10}  |
                    {own.date: 28}          |
                    """)
    void numberOfACategory_lowersNoneOfItsTier(String candidates, String message, @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("law.yaml"), YAML);
        Path child = folder.resolve("child.yaml");
        Files.writeString(
                child,
                "maskwright: 1\nextends: [law.yaml]\ncandidates: " + candidates
                        + "\ncategories: {id.cn: {kind: direct}, own.date: {tier: restricted, strategy: redact},"
                        + " id: {tier: confidential}}\n");
        if (message == null) {
            assertThat(Policy.load(child).audiences()).contains("desk");
        } else {
            assertThatThrownBy(() -> Policy.load(child))
                    .isInstanceOf(PolicyException.class)
                    .hasMessageContaining(message);
        }
    }

    @Test
    void clearance_isAskedByTier() {
        Policy policy = Policy.parse(YAML);
        Tier internal = policy.tiers().get(1);
        Tier confidential = policy.tiers().get(2);
        assertThat(policy.isCleared(Audience.of("desk"), internal)).isTrue();
        assertThat(policy.isCleared(Audience.of("desk"), confidential)).isFalse();
        assertThat(policy.isCleared(Audience.MOST_RESTRICTIVE, policy.tiers().get(0)))
                .isTrue();
        assertThat(policy.isCleared(Audience.MOST_RESTRICTIVE, internal)).isFalse();
        assertThatThrownBy(() -> policy.isCleared(Audience.of("nobody"), internal))
                .isInstanceOf(PlanException.class);
    }
}
