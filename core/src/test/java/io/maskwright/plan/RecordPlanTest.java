package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.MaskingException;
import io.maskwright.Omitted;
import io.maskwright.PlanException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.policy.Policy;
import io.maskwright.strategy.Strategies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordPlanTest {

    private static final String CANARY = "canary-7f3a";

    private static RecordPlan plan(String fields, String... columns) {
        return plan(PlanFixtures.policy("datasets: {d: {fields: {" + fields + "}}}"), columns);
    }

    private static RecordPlan plan(Policy policy, String... columns) {
        return RecordPlan.compile(policy, "d", Audience.MOST_RESTRICTIVE, List.of(columns));
    }

    @Test
    void undecidedColumns_areRefusedAllAtOnceByPlaceAndName() {
        assertThatThrownBy(() -> plan("a: keep", "a", "b", "c"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("column 2 (b) is not decided")
                .hasMessageContaining("column 3 (c) is not decided");
    }

    @Test
    void columnByAnotherStrategy_keepsItsDecisionAndCountsForItself() {
        RecordPlan plan = plan("a: redact, b: keep", "a", "b");
        RecordPlan changed = plan.treating(0, Strategies.fixed(3));
        RowBatch batch = new RowBatch(changed, 1);
        batch.add(1, new Object[] {CANARY, "x"});
        batch.treat();
        assertThat(batch.value(0, 0)).isEqualTo("***");
        assertThat(batch.value(0, 1)).isEqualTo("x");
        assertThat(changed.columns().get(0).decision().path())
                .isEqualTo(plan.columns().get(0).decision().path());
        assertThat(changed.takeCounts().get(0).treated()).isEqualTo(1);
        assertThat(plan.takeCounts().get(0).treated()).isZero();
        assertThatThrownBy(() -> plan.treating(2, Strategies.keep())).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void headerThatIsData_isNotQuoted() {
        assertThatThrownBy(() -> plan("a: keep", CANARY, "13812345678"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining(
                        "none of the 2 columns is a field of dataset d; is it the right dataset, and is the first"
                                + " line a header?")
                .message()
                .doesNotContain(CANARY)
                .doesNotContain("138");
    }

    @Test
    void missingColumn_isRefusedUnlessOptional() {
        assertThatThrownBy(() -> plan("a: keep, b: redact", "a"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("field b at policy:2:34 matches no column");
        assertThat(plan("a: keep, b: {strategy: redact, optional: true}", "a").warnings())
                .isEmpty();
        Policy warning =
                PlanFixtures.policy("defaults: {unmatchedRule: warn}\ndatasets: {d: {fields: {a: keep, b: redact}}}");
        assertThat(plan(warning, "a").warnings()).containsExactly("field b at policy:3:34 matches no column");
    }

    @Test
    void missingColumn_isAnsweredWithTheUndecidedOneThatWasPerhapsMeant() {
        assertThatThrownBy(() -> plan("a: keep, phone: redact", "a", "fone"))
                .hasMessageContaining("field phone at policy:2:34 matches no column; did you mean fone?");
        assertThatThrownBy(() -> plan("a: keep, phone1: redact, phone2: redact", "a", "phone1"))
                .hasMessageEndingWith("matches no column");
    }

    @Test
    void namesAlikeButForCase_areRefused() {
        assertThatThrownBy(() -> plan("a: keep, A: redact", "a", "A"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("columns 1 and 2 have the same name but for case");
        assertThatThrownBy(() -> plan("a: keep", "a", "a")).hasMessageContaining("columns 1 and 2 have the same name");
    }

    @Test
    void unknownDatasetOrAudience_isRefused() {
        Policy policy = PlanFixtures.policy("datasets: {orders: {fields: {a: keep}}}");
        assertThatThrownBy(() -> RecordPlan.compile(policy, "ordes", Audience.MOST_RESTRICTIVE, List.of("a")))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("did you mean orders?");
        assertThatThrownBy(() -> RecordPlan.compile(policy, "orders", Audience.of("x"), List.of("a")))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("unknown audience x; the policy declares none");
    }

    @Test
    void quotedAndDottedNames_areColumnNames() {
        assertThat(plan("\"a.b\": keep, '\"c[0]\"': redact", "a.b", "c[0]").columns())
                .hasSize(2);
    }

    @Test
    void batch_treatsColumnsAndLeavesBlanksAlone() {
        RecordPlan plan = plan("a: keep, b: \"fixed(3)\", c: drop", "a", "b", "c");
        RowBatch batch = new RowBatch(plan, 3);
        batch.add(1, new Object[] {"x", CANARY, CANARY});
        batch.add(2, new Object[] {"", "", ""});
        batch.add(3, new Object[] {null, " ", null});
        batch.treat();
        assertThat(batch.value(0, 0)).isEqualTo("x");
        assertThat(batch.value(0, 1)).isEqualTo("***");
        assertThat(batch.value(0, 2)).isEqualTo(Omitted.OMITTED);
        assertThat(batch.value(1, 1)).isEqualTo("");
        assertThat(batch.value(2, 0)).isNull();
        assertThat(batch.value(2, 1)).isEqualTo(" ");
        assertThat(plan.columns().get(1).tally().treated()).isEqualTo(1);
        assertThat(plan.columns().get(1).tally().blank()).isEqualTo(2);
        assertThat(batch.isFull()).isTrue();
        batch.clear();
        assertThat(batch.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"throwing", "nulling", "mistyping", "overflowing", "refusing", "echoing"})
    void misbehavingStrategy_neverLetsTheValueThrough(String strategy) {
        RecordPlan quarantine = plan("a: " + strategy, "a");
        RowBatch batch = new RowBatch(quarantine, 2);
        batch.add(7, new Object[] {CANARY});
        batch.treat();
        assertThat(batch.failure(0)).isNotNull();
        assertThat(batch.failure(0).column()).isEqualTo("a");
        assertThatThrownBy(() -> batch.value(0, 0)).isInstanceOf(IllegalStateException.class);
        assertThat(quarantine.columns().get(0).tally().failures().values()).containsExactly(1L);

        RowBatch redacting = new RowBatch(plan("a: {strategy: " + strategy + ", onError: redact}", "a"), 1);
        redacting.add(7, new Object[] {CANARY});
        redacting.treat();
        assertThat(redacting.value(0, 0)).isEqualTo("********");

        RowBatch failing = new RowBatch(plan("a: {strategy: " + strategy + ", onError: fail}", "a"), 1);
        failing.add(7, new Object[] {CANARY});
        assertThatThrownBy(failing::treat)
                .isInstanceOf(MaskingException.class)
                .hasMessageContaining("row 7, a: " + strategy)
                .hasNoCause()
                .message()
                .doesNotContain(CANARY);
    }

    @Test
    void valueOfAnotherType_failsByType() {
        RowBatch batch = new RowBatch(plan("a: refusing", "a"), 1);
        batch.add(1, new Object[] {42});
        batch.treat();
        assertThat(batch.failure(0)).isEqualTo(new RowBatch.Failure("a", Reason.TYPE));
    }

    @Test
    void condition_seesValuesAsTheyCameWhateverTheOrder() {
        RecordPlan plan = plan("a: redact, b: 'when(a == \"open\", keep, redact)'", "a", "b");
        RowBatch batch = new RowBatch(plan, 3);
        batch.add(1, new Object[] {"open", "x"});
        batch.add(2, new Object[] {"shut", "x"});
        batch.add(3, new Object[] {null, "x"});
        batch.treat();
        assertThat(batch.value(0, 0)).isEqualTo("********");
        assertThat(batch.value(0, 1)).isEqualTo("x");
        assertThat(batch.value(1, 1)).isEqualTo("********");
        assertThat(batch.value(2, 1)).isEqualTo("********");
    }

    @Test
    void conditionOnAnEmptyCell_isUnknownAndProtects() {
        RecordPlan plan = plan(
                "a: keep, b: 'when(a != \"no\", keep, keep)', c: 'when(a is present, keep, redact)'", "a", "b", "c");
        RowBatch batch = new RowBatch(plan, 1);
        batch.add(1, new Object[] {"", CANARY, CANARY});
        batch.treat();
        assertThat(batch.value(0, 1)).isEqualTo("********");
        assertThat(batch.value(0, 2)).isEqualTo("********");
    }

    @Test
    void conditionOnAColumnThatIsNotThere_warnsAndProtects() {
        RecordPlan plan = plan("b: 'when(a == \"open\", keep, keep)'", "b");
        assertThat(plan.warnings()).hasSize(1).first().asString().contains("b reads a, which is no column");
        RowBatch batch = new RowBatch(plan, 1);
        batch.add(1, new Object[] {CANARY});
        batch.treat();
        assertThat(batch.value(0, 0)).isEqualTo("********");
    }

    @Test
    void batch_refusesWrongWidthAndOverfill() {
        RowBatch batch = new RowBatch(plan("a: keep", "a"), 1);
        assertThatThrownBy(() -> batch.add(1, new Object[] {"a", "b"})).isInstanceOf(IllegalArgumentException.class);
        batch.add(1, new Object[] {"a"});
        assertThatThrownBy(() -> batch.add(2, new Object[] {"a"})).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new RowBatch(plan("a: keep", "a"), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void texts_holdNoValues() {
        RecordPlan plan = plan("a: redact", "a");
        RowBatch batch = new RowBatch(plan, 1);
        batch.add(1, new Object[] {CANARY});
        assertThat(plan + " " + batch + " " + plan.columns()
                        + plan.columns().get(0).tally())
                .doesNotContain(CANARY);
    }
}
