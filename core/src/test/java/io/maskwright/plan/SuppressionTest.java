package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.Omitted;
import io.maskwright.PlanException;
import io.maskwright.ValueContext;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.Policy;
import io.maskwright.policy.Suppression;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {

    private static final String CANARY = "canary-7f3a";

    private static Policy policy(String dataset) {
        return PlanFixtures.policy(
                "audiences: {study: {clearance: public}, label: {clearance: public}}\ndatasets: {d: {" + dataset
                        + "}}");
    }

    private static RecordPlan plan(String dataset, Audience audience, String... columns) {
        return RecordPlan.compile(policy(dataset), "d", audience, List.of(columns));
    }

    private static RecordPlan plan(String dataset, String... columns) {
        return plan(dataset, Audience.of("study"), columns);
    }

    private static RowBatch treated(RecordPlan plan, Object[]... rows) {
        RowBatch batch = new RowBatch(plan, rows.length);
        for (int i = 0; i < rows.length; i++) {
            batch.add(i + 1L, rows[i]);
        }
        batch.treat();
        return batch;
    }

    private static List<Boolean> suppressed(RowBatch batch) {
        List<Boolean> rows = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            rows.add(batch.isSuppressed(i));
        }
        return rows;
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    @Test
    void rowsForWhichAConditionHoldsOrIsUnknown_stayBack() {
        RecordPlan plan = plan("suppress: ['a == \"gone\"'], fields: {a: keep, b: keep}", "a", "b");
        RowBatch batch = treated(
                plan, row("gone", CANARY), row("here", "x"), row(null, CANARY), row("", CANARY), row(5, CANARY));
        assertThat(suppressed(batch)).containsExactly(true, false, true, true, true);
        assertThat(batch.value(1, 1)).isEqualTo("x");
        for (int row : new int[] {0, 2, 3, 4}) {
            assertThat(batch.failure(row)).isNull();
            assertThatThrownBy(() -> batch.value(row, 1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("row is suppressed");
        }
    }

    @Test
    void unknownFields_canBeToldToLeave() {
        RowBatch batch = treated(
                plan("suppress: ['a is present and a == \"gone\"'], fields: {a: keep}", "a"),
                row("gone"),
                row((Object) null),
                row(""),
                row("here"));
        assertThat(suppressed(batch)).containsExactly(true, false, false, false);
    }

    @Test
    void conditions_readValuesAsTheyCame() {
        RecordPlan plan = plan("suppress: ['a == \"********\"'], fields: {a: redact, b: drop}", "a", "b");
        RowBatch batch = treated(plan, row("here", "x"), row("********", "x"));
        assertThat(suppressed(batch)).containsExactly(false, true);
        assertThat(batch.value(0, 0)).isEqualTo("********");
        assertThat(batch.value(0, 1)).isEqualTo(Omitted.OMITTED);
    }

    @Test
    void suppressedRows_areNotCountedAndCannotFail() {
        RecordPlan plan = plan(
                "suppress: ['a == 1'], fields: {a: keep, b: {strategy: throwing, onError: fail}, c: drop, e: redact}",
                "a",
                "b",
                "c",
                "e");
        RowBatch batch =
                treated(plan, row("1", CANARY, CANARY, ""), row("2", null, "x", "x"), row("1", CANARY, CANARY, CANARY));
        assertThat(suppressed(batch)).containsExactly(true, false, true);
        List<Tally> tallies = plan.columns().stream().map(Treatment::tally).toList();
        assertThat(tallies).allSatisfy(tally -> assertThat(tally.failures()).isEmpty());
        assertThat(tallies.stream().map(Tally::treated)).containsExactly(1L, 0L, 1L, 1L);
        assertThat(tallies.stream().map(Tally::blank)).containsExactly(0L, 1L, 0L, 0L);
    }

    @Test
    void suppressedRows_doNotCountForFrequencies() {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }
        Policy policy = Policy.builder()
                .key("main", name -> Keyring.of(name, Secret.of(key)))
                .domain("study", "main")
                .dataset("d", d -> d.field("a", "keep")
                        .field("b", "pseudonym(domain=study)")
                        .suppress("a == \"gone\""))
                .build();
        RecordPlan plan = RecordPlan.compile(policy, "d", Audience.MOST_RESTRICTIVE, List.of("a", "b"));
        RowBatch batch = new RowBatch(plan, 100);
        for (int i = 0; i < 100; i++) {
            batch.add(i, row(i < 19 ? "here" : "gone", i < 19 ? "value " + i : CANARY));
        }
        batch.treat();
        assertThatCode(plan::checkFrequencies).doesNotThrowAnyException();
    }

    @Test
    void clearedBatch_forgetsWhatWasSuppressed() {
        RowBatch batch = treated(plan("suppress: ['a == 1'], fields: {a: keep, b: drop}", "a", "b"), row("1", "x"));
        batch.clear();
        batch.add(2, row("2", "x"));
        assertThat(batch.isSuppressed(0)).isFalse();
        batch.treat();
        assertThat(batch.isSuppressed(0)).isFalse();
        assertThat(batch.value(0, 0)).isEqualTo("2");
        assertThatThrownBy(() -> batch.isSuppressed(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @CsvSource({"study, true", "label, false"})
    void conditionForOneAudience_holdsForIt(String audience, boolean staysBack) {
        RecordPlan plan =
                plan("suppress: [{when: 'a == 1', audience: study}], fields: {a: keep}", Audience.of(audience), "a");
        assertThat(treated(plan, row("1")).isSuppressed(0)).isEqualTo(staysBack);
        assertThat(plan.suppressions()).hasSize(staysBack ? 1 : 0);
    }

    @Test
    void withoutAnAudience_everyConditionHolds() {
        RecordPlan plan = plan(
                "suppress: [{when: 'a == 1', audience: study}, {when: 'a == 2', audience: label}], fields: {a: keep}",
                Audience.MOST_RESTRICTIVE,
                "a");
        assertThat(suppressed(treated(plan, row("1"), row("2"), row("3")))).containsExactly(true, true, false);
        assertThat(plan.suppressions().stream().map(Suppression::toString))
                .containsExactly("a == 1 for study", "a == 2 for label");
    }

    @Test
    void conditionOnAColumnThatIsNotThere_isRefusedWhateverTheChoiceForRules() {
        Policy policy = PlanFixtures.policy("defaults: {unmatchedRule: warn}\n"
                + "datasets: {d: {suppress: ['a == 1 or stauts is null'], fields: {a: keep, status: keep}}}");
        assertThatThrownBy(() -> RecordPlan.compile(policy, "d", Audience.MOST_RESTRICTIVE, List.of("a", "status")))
                .isInstanceOf(PlanException.class)
                .hasMessage("dataset d: the condition at policy:3:28 that suppresses rows reads stauts, which is no"
                        + " column; did you mean status?");
    }

    @Test
    void rowsOfOtherEngines_areAskedOneByOne() {
        RecordPlan plan = plan("suppress: ['a == 1'], fields: {a: keep}", "a");
        assertThat(plan.suppresses(ValueContext.NONE)).isTrue();
        assertThat(plan("fields: {a: keep}", "a").suppresses(ValueContext.NONE)).isFalse();
    }

    @Test
    void fieldThatCannotBeRead_suppressesAndDoesNotThrow() {
        RecordPlan plan = plan("suppress: ['a == \"x\"'], fields: {a: redact, b: keep}", "a", "b");
        CharSequence hostile = new CharSequence() {
            @Override
            public int length() {
                throw new IllegalStateException(CANARY);
            }

            @Override
            public char charAt(int index) {
                throw new IllegalStateException(CANARY);
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                throw new IllegalStateException(CANARY);
            }
        };
        assertThatCode(() -> assertThat(treated(plan, row(hostile, "x")).isSuppressed(0))
                        .isTrue())
                .doesNotThrowAnyException();
    }

    private static String masked(String suppress, String documents) {
        DocumentPlan plan = DocumentPlan.compile(
                policy("suppress: [" + suppress + "], fields: {'**': keep, p: redact}"),
                "d",
                Audience.of("study"),
                Delivery.RESPONSE);
        return new DocumentMask(plan, 1 << 12).mask(documents);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"s\":{\"t\":\"gone\"},\"p\":\"canary-7f3a\"}",
                "{\"p\":\"canary-7f3a\"}",
                "{\"s\":\"canary-7f3a\"}",
                "{\"s\":{\"t\":null},\"p\":[\"canary-7f3a\"]}",
                "{\"s\":{\"t\":5},\"p\":\"canary-7f3a\"}",
                "{\"s\":{\"t\":\"here\",\"t\":\"here\"},\"p\":\"canary-7f3a\"}",
                "{\"s\":{\"t\":\"here\"},\"p\":\"canary-7f3a\",\"s\":{}}",
                "[\"canary-7f3a\"]",
                "\"canary-7f3a\""
            })
    void documentsThatStayBack_becomeNull(String document) {
        assertThat(masked("'s.t == \"gone\"'", document)).isEqualTo("null");
        assertThat(masked("'s.t == \"gone\"'", "1 " + document + " {\"s\":{\"t\":\"here\"},\"p\":\"x\"}"))
                .isEqualTo("null null {\"s\":{\"t\":\"here\"},\"p\":\"********\"}");
    }

    @Test
    void documentPlan_readsWhatConditionsRead() {
        DocumentPlan plan = DocumentPlan.compile(
                policy("suppress: ['s.t == \"gone\"'], fields: {'**': keep, p: 'when(k == 1, keep, redact)'}"),
                "d",
                Audience.of("study"));
        assertThat(plan.contextPaths()).containsExactlyInAnyOrder("s.t", "k");
        assertThat(plan.suppressions()).hasSize(1);
        DocumentContext context = new DocumentContext();
        context.add("s.t", "here");
        assertThat(plan.suppresses(context)).isFalse();
        context.add("s.t", "here");
        assertThat(plan.suppresses(context)).isTrue();
        assertThat(plan.suppresses(DocumentContext.UNKNOWN)).isTrue();
        assertThat(plan.suppresses(ValueContext.NONE)).isTrue();
    }
}
