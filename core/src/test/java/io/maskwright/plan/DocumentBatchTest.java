package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.Column;
import io.maskwright.MaskingException;
import io.maskwright.PlanException;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.Traits.Determinism;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import io.maskwright.policy.Policy;
import io.maskwright.strategy.Arguments;
import io.maskwright.strategy.ReadsFields;
import io.maskwright.strategy.StrategyFactory;
import io.maskwright.strategy.StrategyRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentBatchTest {

    private final Dear same = new Dear("same", Determinism.DETERMINISTIC, null);
    private final Dear fresh = new Dear("fresh", Determinism.RANDOM, null);
    private final Dear bound = new Dear("bound", Determinism.DETERMINISTIC, "of");

    @Test
    void valuesOfADearStrategy_areTreatedTogetherAndEqualOnesOnce() {
        assertThat(treated("a: same, \"l[*]\": same", "{\"a\":\"x\",\"l\":[\"x\",\"y\",\"y\",7]}", "{\"a\":\"x\"}"))
                .containsExactly(
                        "1 {\"a\":\"same1\",\"l\":[\"same2\",\"same3\",\"same3\",\"same4\"]}", "2 {\"a\":\"same1\"}");
        // Each of two rules has a column of its own.
        assertThat(same.columns).containsExactlyInAnyOrder("[x]", "[x, y, 7]");
        assertThat(same.singles).isEmpty();
    }

    @Test
    void resultsThatDifferEachTime_areNotShared() {
        assertThat(treated("a: fresh", "{\"a\":\"x\"}", "{\"a\":\"x\"}", "{\"a\":\"y\"}"))
                .containsExactly("1 {\"a\":\"fresh1\"}", "2 {\"a\":\"fresh2\"}", "3 {\"a\":\"fresh3\"}");
        assertThat(fresh.columns).containsExactly("[x, x, y]");
    }

    @Test
    void valuesThatReadAnotherField_areEqualOnlyWithIt() {
        assertThat(treated(
                        "a: bound, of: keep",
                        "{\"a\":\"x\",\"of\":\"p\"}",
                        "{\"of\":\"q\",\"a\":\"x\"}",
                        "{\"a\":\"x\",\"of\":\"p\"}",
                        "{\"a\":\"x\",\"of\":null}",
                        "{\"a\":\"x\"}",
                        "{\"a\":\"x\",\"of\":[1]}"))
                .startsWith(
                        "1 {\"a\":\"boundp1\",\"of\":\"p\"}",
                        "2 {\"of\":\"q\",\"a\":\"boundq2\"}",
                        "3 {\"a\":\"boundp1\",\"of\":\"p\"}",
                        "4 {\"a\":\"boundnull3\",\"of\":null}",
                        "5 {\"a\":\"boundnull4\"}");
    }

    @Test
    void valuesThatAreNotTreated_areNotGathered() {
        List<String> results = treated(
                "a: {strategy: same, optional: true}, o: {strategy: drop, optional: true},"
                        + " o.a: {strategy: same, optional: true}, l: {strategy: drop, optional: true},"
                        + " \"l[*].a\": {strategy: same, optional: true}, k: {strategy: keep, optional: true},"
                        + " k.a: {strategy: same, optional: true}, j: {content: json, optional: true},"
                        + " j.a: {strategy: same, optional: true}",
                "{\"o\":{\"a\":\"n1\"},\"l\":[{\"a\":\"n2\"}],\"a\":\" \",\"k\":{\"a\":\"y1\",\"b\":1}}",
                "{\"a\":\"n3\"",
                "{\"a\":null,\"a\":\"n4\"}",
                "[{\"a\":\"n5\"}]",
                "{\"a\":true,\"j\":\"{\\\"a\\\":\\\"single\\\"}\"}");
        assertThat(same.columns).containsExactly("[y1]");
        assertThat(same.singles).containsExactly("true", "single");
        assertThat(results)
                .containsExactly(
                        "1 {\"a\":\" \",\"k\":{\"a\":\"same1\",\"b\":1}}",
                        "2 - malformed",
                        "3 - malformed",
                        "4 - malformed",
                        "5 {\"a\":\"same2\",\"j\":\"{\\\"a\\\":\\\"same3\\\"}\"}");
    }

    @Test
    void suppressedDocuments_areNeitherTreatedNorCountedButMayBeBroken() {
        DocumentPlan plan = plan("suppress: ['k == \"gone\"'], fields: {a: same, k: keep}", "");
        List<String> results = treated(
                plan,
                "{\"a\":\"n\",\"k\":\"gone\"}",
                "{\"a\":\"y\",\"k\":\"here\"}",
                "{\"a\":\"n\",\"k\":\"gone\"",
                "{\"a\":\"n\",\"k\":\"gone\",\"a\":1}");
        assertThat(results)
                .containsExactly(
                        "1 suppressed", "2 {\"a\":\"same1\",\"k\":\"here\"}", "3 - malformed", "4 - malformed");
        assertThat(same.columns).containsExactly("[y]");
        assertThat(plan.fields()).extracting(field -> field.tally().treated()).containsExactly(1L, 1L);
    }

    /** Each element has a value of its own there, so whoever asks whether there is one gets no answer. */
    @Test
    void conditionOnAPathThroughAList_cannotBeTold() {
        String[] documents = {
            "{\"b\":[{\"vip\":true}]}", "{\"b\":[]}", "{\"b\":{\"vip\":[1]}}", "{\"b\":{}}", "{\"b\":1}", "{}"
        };
        assertThat(treated(plan("suppress: [b.vip is present], fields: {b.vip: keep}", "undecided: keep"), documents))
                .containsExactly("1 suppressed", "2 suppressed", "3 suppressed", "4 {\"b\":{}}", "5 {\"b\":1}", "6 {}");
        assertThat(treated(plan("suppress: [b.vip is null], fields: {b: keep}", ""), documents))
                .containsExactly(
                        "1 suppressed",
                        "2 suppressed",
                        "3 {\"b\":{\"vip\":[1]}}",
                        "4 suppressed",
                        "5 suppressed",
                        "6 suppressed");
        DocumentPlan plan = plan("suppress: [vip is present], fields: {vip: keep}", "");
        assertThat(new DocumentMask(plan, 1024).mask("[{\"vip\":1}] {} {\"vip\":2}"))
                .isEqualTo("null {} null");
    }

    @Test
    void keptValues_areCountedAsTreatedOrBlank() {
        DocumentPlan plan = plan("fields: {a: keep, j: {content: json}, \"**.u\": keep}", "undecided: keep");
        treated(
                plan,
                "{\"a\":\"x\",\"j\":\"{\\\"u\\\":1}\",\"o\":{\"p\":[1,\"\",null,\" \",\"\\u0020\",\"\u3000\",\"\u4e2d\",{}]}}",
                "{\"a\":null,\"j\":\"\",\"u\":true}");
        assertThat(plan.fields()).extracting(field -> field.tally().treated()).containsExactly(1L, 1L, 2L);
        assertThat(plan.fields()).extracting(field -> field.tally().blank()).containsExactly(1L, 1L, 0L);
        Treatment undecided = plan.undecided().orElseThrow();
        assertThat(undecided.tally().treated()).isEqualTo(2);
        assertThat(undecided.tally().blank()).isEqualTo(5);
    }

    @Test
    void valueThatFails_takesItsDocumentAndNothingElse() {
        DocumentPlan plan = plan("fields: {a: same, b: keep}", "onError: quarantine");
        assertThat(treated(plan, "{\"b\":1,\"a\":\"bad\"}", "{\"a\":\"fine\",\"b\":2}", "{\"a\":{},\"b\":3}"))
                .containsExactly("1 a shape", "2 {\"a\":\"same1\",\"b\":2}", "3 a type");
        assertThat(plan.fields().get(0).tally().failures())
                .containsEntry(Reason.SHAPE, 1L)
                .containsEntry(Reason.TYPE, 1L);
        assertThat(plan.fields().get(0).tally().treated()).isEqualTo(1);
    }

    @Test
    void failuresThatEndTheRun_tellTheRow() {
        assertThatThrownBy(
                        () -> treated(plan("fields: {a: same}", "onError: fail"), "{\"a\":\"x\"}", "{\"a\":\"bad\"}"))
                .isInstanceOf(MaskingException.class)
                .hasMessage("row 2, a: same cannot treat the value: shape");
        assertThatThrownBy(() -> treated(plan("fields: {a: same}", "undecided: fail"), "{\"a\":1}", "{\"canary\":1}"))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith("row 2: field *")
                .hasMessageNotContaining("canary");
    }

    @Test
    void manyValues_areGivenInPartsAndAllTreated() {
        String[] documents = new String[512];
        for (int i = 0; i < documents.length; i++) {
            documents[i] = "{\"a\":[\"v" + i + "\",\"w" + i + "\",\"v0\"]}";
        }
        List<String> results = treated("\"a[*]\": same", documents);
        assertThat(same.columns).hasSize(2);
        assertThat(same.singles).isEmpty();
        assertThat(results).hasSize(512).endsWith("512 {\"a\":[\"same1023\",\"same1024\",\"same1\"]}");
    }

    @ParameterizedTest
    @CsvSource({"511,false", "512,true"})
    void batchOfManyRecords_isFull(int count, boolean isFull) {
        DocumentBatch batch = new DocumentBatch(plan("fields: {a: keep}", ""));
        for (int i = 0; i < count; i++) {
            batch.addBroken(i + 1L, "odd");
        }
        assertThat(batch.isFull()).isEqualTo(isFull);
        assertThat(batch.toString()).isEqualTo("DocumentBatch[" + count + " records, 0 bytes]");
    }

    @Test
    void largeDocuments_fillABatchAndAreNotKept() {
        DocumentBatch batch = new DocumentBatch(plan("fields: {a: keep}", ""));
        byte[] large = (" {\"a\":\"" + "x".repeat(3_000_000) + "\"} ").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3; i++) {
            batch.add(1, large, 0, large.length);
            assertThat(batch.isFull()).isTrue();
            Results results = new Results();
            batch.treat(results);
            assertThat(results.told).containsExactly("1 " + new String(large, StandardCharsets.UTF_8).trim());
            assertThat(batch.isFull()).isFalse();
        }
    }

    private List<String> treated(String fields, String... documents) {
        return treated(plan("fields: {" + fields + "}", ""), documents);
    }

    private static List<String> treated(DocumentPlan plan, String... documents) {
        DocumentBatch batch = new DocumentBatch(plan);
        for (int i = 0; i < documents.length; i++) {
            byte[] bytes = ("<" + documents[i] + ">").getBytes(StandardCharsets.UTF_8);
            batch.add(i + 1L, bytes, 1, bytes.length - 1);
        }
        Results results = new Results();
        batch.treat(results);
        return results.told;
    }

    private DocumentPlan plan(String dataset, String defaults) {
        StrategyRegistry strategies =
                StrategyRegistry.standard().with(same).with(fresh).with(bound);
        return DocumentPlan.compile(
                Policy.parse(
                        "maskwright: 1\naudiences: {study: {clearance: public}}\ndatasets: {d: {" + dataset + "}}\n"
                                + "defaults: {" + defaults + "}\n",
                        strategies),
                "d",
                Audience.of("study"));
    }

    private static final class Results implements DocumentBatch.Results {

        final List<String> told = new ArrayList<>();

        @Override
        public void leaves(long row, byte[] json, int from, int to) {
            told.add(row + " " + new String(json, from, to - from, StandardCharsets.UTF_8));
        }

        @Override
        public void suppressed(long row) {
            told.add(row + " suppressed");
        }

        @Override
        public void leftOut(long row, String path, String reason) {
            told.add(row + " " + (path.isEmpty() ? "-" : path) + " " + reason);
        }
    }

    /** A strategy that numbers its values, and remembers how they came. */
    private static final class Dear implements StrategyFactory, Strategy, ReadsFields {

        final List<String> columns = new ArrayList<>();
        final List<String> singles = new ArrayList<>();
        private final String name;
        private final Determinism determinism;
        private final @Nullable String field;
        private int count;

        Dear(String name, Determinism determinism, @Nullable String field) {
            this.name = name;
            this.determinism = determinism;
            this.field = field;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Strategy create(Arguments arguments) {
            return this;
        }

        @Override
        public Set<String> fields() {
            return field == null ? Set.of() : Set.of(field);
        }

        @Override
        public Traits traits() {
            return new Traits(
                    Traits.GROUPING.reversibility(),
                    determinism,
                    Traits.GROUPING.uniqueness(),
                    Traits.GROUPING.equalityLeak());
        }

        @Override
        public @Nullable Class<?> resultType(Class<?> valueType) {
            return valueType == String.class || valueType == Long.class || valueType == Boolean.class
                    ? String.class
                    : null;
        }

        @Override
        public Object apply(Object value, ValueContext context) {
            singles.add(value.toString());
            return result(value, context);
        }

        private String result(Object value, ValueContext context) {
            if (value.equals("bad")) {
                throw new UntreatableValueException(Reason.SHAPE);
            }
            count++;
            return name + (field == null ? "" : String.valueOf(context.field(field))) + count;
        }

        @Override
        public void applyAll(Column column) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < column.size(); i++) {
                Object value = Objects.requireNonNull(column.pending(i));
                values.add(value.toString());
                try {
                    column.put(i, result(value, column.context(i)));
                } catch (UntreatableValueException e) {
                    column.fail(i, e.reason());
                }
            }
            columns.add(values.toString());
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
