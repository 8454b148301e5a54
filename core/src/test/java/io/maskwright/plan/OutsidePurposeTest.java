package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.Omitted;
import io.maskwright.policy.Decision;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldFacts;
import io.maskwright.policy.Policy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fields that serve other purposes than the audience's: withheld, or left out with their names. */
class OutsidePurposeTest {

    private static final String CANARY = "canary-7f3a";

    private static Policy policy(String outsidePurpose) {
        return PlanFixtures.policy(
                """
                audiences:
                  courier: {clearance: public, purpose: delivery}
                  nobody: {clearance: public}
                datasets:
                  d:
                    fields:
                      a: keep
                      phone: {strategy: keep, purpose: [delivery, support]}
                      note: {strategy: redact, purpose: support}
                      event: {content: json, purpose: support, optional: true}
                """
                        + outsidePurpose);
    }

    private static RecordPlan table(String outsidePurpose, Audience audience) {
        return RecordPlan.compile(policy(outsidePurpose), "d", audience, List.of("a", "phone", "note", "event"));
    }

    @Test
    void columns_areOmittedWithTheirHeader() {
        RecordPlan plan = table("defaults: {outsidePurpose: drop}", Audience.of("courier"));
        assertThat(plan.columns().stream().map(Treatment::omitsAll)).containsExactly(false, false, true, true);
        RowBatch batch = new RowBatch(plan, 1);
        batch.add(1, new Object[] {"x", "y", CANARY, CANARY});
        batch.treat();
        assertThat(batch.value(0, 1)).isEqualTo("y");
        assertThat(batch.value(0, 2)).isEqualTo(Omitted.OMITTED);
        assertThat(plan.columns().get(2).decision().basis()).isEqualTo(Decision.Basis.PURPOSE);
    }

    @Test
    void columns_areWithheldByDefault() {
        for (String choice : List.of("", "defaults: {outsidePurpose: redact}")) {
            RecordPlan plan = table(choice, Audience.of("courier"));
            assertThat(plan.columns().stream().map(Treatment::omitsAll)).containsOnly(false);
            RowBatch batch = new RowBatch(plan, 1);
            batch.add(1, new Object[] {"x", "y", CANARY, CANARY});
            batch.treat();
            assertThat(batch.value(0, 2)).isEqualTo("********");
        }
    }

    @Test
    void readerWithoutAPurpose_seesNoneOfThem() {
        for (Audience audience : List.of(Audience.of("nobody"), Audience.MOST_RESTRICTIVE)) {
            assertThat(table("defaults: {outsidePurpose: drop}", audience).columns().stream()
                            .map(Treatment::omitsAll))
                    .containsExactly(false, true, true, true);
        }
    }

    @ParameterizedTest
    @EnumSource(Delivery.class)
    void membersOfDocuments_areOmittedWithTheirNames(Delivery delivery) {
        DocumentPlan plan =
                DocumentPlan.compile(policy("defaults: {outsidePurpose: drop}"), "d", Audience.of("courier"), delivery);
        String document = "{\"a\":1,\"note\":{\"x\":\"canary-7f3a\"},\"phone\":\"y\",\"event\":\"{\\\"x\\\":1}\"}";
        assertThat(new DocumentMask(plan, 1 << 12).mask(document)).isEqualTo("{\"a\":1,\"phone\":\"y\"}");
    }

    @Test
    void annotatedPurposes_areMeantToo() {
        Policy policy = policy("categories: {p: {strategy: keep}}\ndefaults: {outsidePurpose: drop}");
        FieldFacts facts = new FieldFacts("T.x", Category.of("p"), null, null, Set.of("support"));
        assertThat(policy.decide(facts, Audience.of("courier"), Delivery.RESPONSE)
                        .strategy())
                .hasToString("drop");
    }
}
