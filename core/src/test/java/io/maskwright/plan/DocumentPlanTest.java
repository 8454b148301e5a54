package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.PlanException;
import io.maskwright.policy.Policy;
import org.junit.jupiter.api.Test;

class DocumentPlanTest {

    private static final Policy POLICY = PlanFixtures.policy(
            """
            datasets:
              orders:
                fields:
                  buyer: keep
                  buyer.name: "fixed(1)"
                  buyer.phones: "fixed(2)"
                  "**.idNo": "fixed(3)"
                  "attributes.*": "fixed(4)"
                  attributes.ip: "fixed(5)"
                  "items[*].title": {strategy: "when(kind == \\"x\\", keep, redact)", optional: true}
                  "**.secret.**": redact
            """);

    private static DocumentPlan plan() {
        return DocumentPlan.compile(POLICY, "orders", Audience.MOST_RESTRICTIVE);
    }

    private static String strategy(Location location) {
        return location.treatment().decision().strategy().toString();
    }

    @Test
    void narrowestRule_decides() {
        Location root = plan().root();
        assertThat(strategy(root.member("buyer").member("name"))).isEqualTo("fixed(1)");
        assertThat(strategy(root.member("attributes").member("ip"))).isEqualTo("fixed(5)");
        assertThat(strategy(root.member("attributes").member("x"))).isEqualTo("fixed(4)");
        assertThat(strategy(root.member("attributes").member("idNo"))).isEqualTo("fixed(4)");
        assertThat(strategy(root.member("a").element().member("idNo"))).isEqualTo("fixed(3)");
        assertThat(strategy(root.member("idNo"))).isEqualTo("fixed(3)");
    }

    @Test
    void placeInsideAKeptOne_isKeptUnlessARuleProtectsIt() {
        Location buyer = plan().root().member("buyer");
        assertThat(strategy(buyer.member("other").member("deep"))).isEqualTo("keep");
        assertThat(strategy(buyer.member("other").member("idNo"))).isEqualTo("fixed(3)");
        assertThat(strategy(buyer.member("secret").member("x").element())).isEqualTo("redact");
    }

    @Test
    void wildcardThatKeeps_yieldsToAnyRuleThatProtects() {
        Policy policy = PlanFixtures.policy(
                """
                datasets:
                  d:
                    fields:
                      "a.*": keep
                      "**": keep
                      "**.phone": redact
                      a.phone.public: keep
                      "**.code": "fixed(3)"
                      a.code: keep
                """);
        Location a = DocumentPlan.compile(policy, "d", Audience.MOST_RESTRICTIVE)
                .root()
                .member("a");
        assertThat(strategy(a.member("name"))).isEqualTo("keep");
        assertThat(strategy(a.member("phone"))).isEqualTo("redact");
        assertThat(strategy(a.member("phone").member("public")))
                .as("a path without wildcards is deliberate")
                .isEqualTo("keep");
        assertThat(strategy(a.member("code"))).isEqualTo("keep");
        assertThat(strategy(DocumentPlan.compile(policy, "d", Audience.MOST_RESTRICTIVE)
                        .root()
                        .member("b")
                        .member("code")))
                .isEqualTo("fixed(3)");
    }

    @Test
    void elements_areDecidedLikeTheirArray() {
        assertThat(strategy(
                        plan().root().member("buyer").member("phones").element().element()))
                .isEqualTo("fixed(2)");
    }

    @Test
    void wildcardThatKeeps_doesNotUndoTheRuleOfTheArrayForItsElements() {
        Policy policy = PlanFixtures.policy(
                """
                datasets:
                  d:
                    fields:
                      "**": keep
                      a.phones: redact
                      a.codes: redact
                      "a.codes[*].*": keep
                      a.open: redact
                      "a.open[*]": keep
                """);
        Location a = DocumentPlan.compile(policy, "d", Audience.MOST_RESTRICTIVE)
                .root()
                .member("a");
        assertThat(strategy(a.member("phones").element())).isEqualTo("redact");
        assertThat(strategy(a.member("phones").element().element())).isEqualTo("redact");
        assertThat(strategy(a.member("phones").element().member("x"))).isEqualTo("redact");
        assertThat(strategy(a.member("codes").element().member("x"))).isEqualTo("redact");
        assertThat(strategy(a.member("other").element())).isEqualTo("keep");
        assertThat(strategy(a.member("open").element()))
                .as("a path without wildcards for names is deliberate")
                .isEqualTo("keep");
    }

    @Test
    void undecidedPlace_isRefusedWithoutNamesFromTheData() {
        Location place = plan().root().member("canary-name").member("idNo2").element();
        assertThat(place.isDecided()).isFalse();
        assertThat(place.path()).isEqualTo("*.*[*]");
        assertThatThrownBy(place::treatment)
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("field *.*[*] is not decided")
                .message()
                .doesNotContain("canary");
    }

    @Test
    void unmatchedPaths_areThoseNoDocumentHad() {
        DocumentPlan plan = plan();
        assertThat(plan.unmatched()).hasSize(7).first().asString().isEqualTo("buyer at policy:5:7");
        plan.root().member("buyer").treatment();
        plan.root().member("x").member("idNo").treatment();
        assertThat(plan.unmatched()).hasSize(5).noneMatch(path -> path.startsWith("buyer at"));
        assertThat(plan.failsOnUnmatched()).isTrue();
    }

    @Test
    void contextPaths_areWhatConditionsRead() {
        assertThat(plan().contextPaths()).containsExactly("kind");
    }

    @Test
    void manyDifferentNames_shareOnePlace() {
        Location root = plan().root();
        Location first = root.member("n0");
        for (int i = 1; i < 1000; i++) {
            assertThat(root.member("n" + i)).isSameAs(first);
        }
    }

    @Test
    void deepWalk_isBoundedInMemoryAndStaysRight() {
        Location place = plan().root();
        for (int i = 0; i < 20_000; i++) {
            place = place.element();
        }
        assertThat(strategy(place.member("idNo"))).isEqualTo("fixed(3)");
    }
}
