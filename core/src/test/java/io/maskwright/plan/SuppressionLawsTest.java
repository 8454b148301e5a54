package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Audience;
import io.maskwright.ValueContext;
import io.maskwright.policy.Policy;
import io.maskwright.policy.PolicyBuilder;
import io.maskwright.strategy.Condition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever the values and the conditions: only a row of which each condition is known to be false leaves. */
class SuppressionLawsTest {

    /** A kind of literal: one that a value can equal, and which kinds of values compare with it. */
    private enum Literal {
        TEXT("\"x\"", "texts", "times", "flags as text", "numbers as text", "dates as text", "enums"),
        NUMBER("5", "numbers", "numbers as text"),
        DATE("2026-01-31", "dates", "dates as text"),
        FLAG("true", "flags", "flags as text");

        private final String text;
        private final Set<String> comparable;

        Literal(String text, String... comparable) {
            this.text = text;
            this.comparable = Set.of(comparable);
        }
    }

    /** Values of each kind; none of them equals a literal. */
    private static Map<String, List<Object>> values() {
        Map<String, List<Object>> values = new HashMap<>();
        values.put("texts", List.of("y", " ", "５", "0x5", new StringBuilder("z")));
        values.put("times", List.of("12:30", "1/2/2026"));
        values.put("flags as text", List.of("false"));
        values.put("numbers as text", List.of("7", "-7.50"));
        values.put("dates as text", List.of("2025-01-31", "2025-01-31T10:00"));
        values.put("enums", List.of(Thread.State.NEW));
        values.put("numbers", List.of(7, 7L, (short) 7, 7.5, 7.5f, BigInteger.TEN, new BigDecimal("7.5")));
        values.put(
                "dates",
                List.of(LocalDate.EPOCH, LocalDateTime.of(2025, 1, 1, 1, 1), Instant.parse("2025-01-01T00:00:00Z")));
        values.put("flags", List.of(false));
        values.put(
                "others",
                Arrays.asList(
                        null,
                        "",
                        Double.NaN,
                        Float.NEGATIVE_INFINITY,
                        LocalTime.NOON,
                        new UUID(1, 2),
                        List.of(5),
                        'x'));
        return values;
    }

    private static RecordPlan plan(String... conditions) {
        return RecordPlan.compile(policy(List.of(conditions), List.of()), "d", Audience.of("study"), List.of("a", "b"));
    }

    private static Policy policy(List<String> forAll, List<String> forStudy) {
        PolicyBuilder builder = Policy.builder().audience("study", "public").audience("label", "public");
        return builder.dataset("d", d -> {
                    d.field("a", "keep").field("b", "redact");
                    forAll.forEach(d::suppress);
                    forStudy.forEach(condition -> d.suppress(condition, "study"));
                })
                .build();
    }

    private static boolean leaves(RecordPlan plan, @Nullable Object... row) {
        RowBatch batch = new RowBatch(plan, 1);
        batch.add(1, row);
        batch.treat();
        return !batch.isSuppressed(0);
    }

    @Test
    void pairsOfTypes_thatDoNotCompareSuppress() {
        for (Literal literal : Literal.values()) {
            RecordPlan equal = plan("a == " + literal.text);
            RecordPlan unequal = plan("a != " + literal.text);
            RecordPlan negated = plan("not a == " + literal.text);
            RecordPlan listed = plan("a in [" + literal.text + "]");
            values().forEach((kind, values) -> values.forEach(value -> {
                String pair = literal + " and " + kind;
                assertThat(leaves(equal, value, "x")).as(pair).isEqualTo(literal.comparable.contains(kind));
                assertThat(leaves(listed, value, "x")).as(pair).isEqualTo(literal.comparable.contains(kind));
                assertThat(leaves(unequal, value, "x")).as(pair).isFalse();
                assertThat(leaves(negated, value, "x")).as(pair).isFalse();
            }));
        }
    }

    @Test
    void equalValues_stayBackUnlessTheConditionIsTheirNegation() {
        Map<String, List<Object>> equal = Map.of(
                "\"x\"", List.of("x", new StringBuilder("x")),
                "5", List.of(5, 5L, 5.0, new BigDecimal("5.00"), "5", "5.0"),
                "2026-01-31", List.of(LocalDate.of(2026, 1, 31), "2026-01-31", "2026-01-31T23:59"),
                "true", List.of(true, "true"));
        equal.forEach((literal, values) -> values.forEach(value -> {
            assertThat(leaves(plan("a == " + literal), value, "x")).isFalse();
            assertThat(leaves(plan("a != " + literal), value, "x")).isTrue();
            assertThat(leaves(plan("not a in [" + literal + "]"), value, "x")).isTrue();
        }));
    }

    @Test
    void presence_isAlwaysKnown() {
        for (Object value : Arrays.asList(null, "")) {
            assertThat(leaves(plan("a is null"), value, "x")).isFalse();
            assertThat(leaves(plan("a is present"), value, "x")).isTrue();
        }
        assertThat(leaves(plan("a is null"), " ", "x")).isTrue();
        assertThat(leaves(plan("a is present"), " ", "x")).isFalse();
    }

    @Provide
    Arbitrary<String> conditions() {
        Arbitrary<String> single = Combinators.combine(
                        Arbitraries.of("a", "b"),
                        Arbitraries.of(
                                "== \"x\"",
                                "!= 5",
                                "< 6",
                                ">= 2026-01-31",
                                "in [1, \"x\", true]",
                                "is null",
                                "is present"))
                .as((field, rest) -> field + " " + rest);
        return Arbitraries.recursive(
                () -> single,
                part -> Arbitraries.oneOf(
                        part.map(one -> "not (" + one + ")"),
                        Combinators.combine(part, single, Arbitraries.of(" and ", " or "))
                                .as((left, right, join) -> "(" + left + join + right + ")")),
                0,
                3);
    }

    @Provide
    Arbitrary<Object> cells() {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList("x", 5, "5", true, "2026-01-31", LocalDate.EPOCH));
        values().values().forEach(all::addAll);
        return Arbitraries.of(all);
    }

    @Property(tries = 2_000, seed = "20261122", edgeCases = EdgeCasesMode.NONE)
    void conditionAdded_neverAddsRows(
            @ForAll @Size(max = 3) List<@From("conditions") String> conditions,
            @ForAll("conditions") String added,
            @ForAll("cells") Object a,
            @ForAll("cells") Object b) {
        List<String> more = new ArrayList<>(conditions);
        more.add(added);
        boolean before = leaves(plan(conditions.toArray(String[]::new)), a, b);
        boolean after = leaves(plan(more.toArray(String[]::new)), a, b);
        assertThat(!after || before).isTrue();
        if (conditions.isEmpty()) {
            assertThat(before).isTrue();
        }
    }

    @Property(tries = 2_000, seed = "20261123", edgeCases = EdgeCasesMode.NONE)
    void rowLeaves_onlyWhereEachConditionIsFalse(
            @ForAll @Size(min = 1, max = 3) List<@From("conditions") String> conditions,
            @ForAll("cells") Object a,
            @ForAll("cells") Object b) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("a", "".equals(a) ? null : a);
        fields.put("b", "".equals(b) ? null : b);
        boolean expected = conditions.stream()
                .allMatch(condition -> Condition.parse(condition).evaluate(record(fields)) == Condition.Truth.FALSE);
        RecordPlan plan = plan(conditions.toArray(String[]::new));
        assertThat(leaves(plan, a, b)).isEqualTo(expected);
        assertThat(plan.suppresses(record(fields))).isNotEqualTo(expected);
    }

    @Property(tries = 2_000, seed = "20261124", edgeCases = EdgeCasesMode.NONE)
    void conditionAndItsNegation_neverBothLetARowLeave(
            @ForAll("conditions") String condition, @ForAll("cells") Object a, @ForAll("cells") Object b) {
        assertThat(leaves(plan(condition), a, b) && leaves(plan("not (" + condition + ")"), a, b))
                .isFalse();
    }

    @Property(tries = 1_000, seed = "20261125", edgeCases = EdgeCasesMode.NONE)
    void readerWithoutAnAudience_getsNoRowThatAnAudienceDoesNot(
            @ForAll @Size(max = 2) List<@From("conditions") String> forAll,
            @ForAll @Size(max = 2) List<@From("conditions") String> forStudy,
            @ForAll("cells") Object a,
            @ForAll("cells") Object b) {
        Policy policy = policy(forAll, forStudy);
        Set<Boolean> outcomes = new HashSet<>();
        for (String name : List.of("study", "label")) {
            outcomes.add(leaves(RecordPlan.compile(policy, "d", Audience.of(name), List.of("a", "b")), a, b));
        }
        assertThat(leaves(RecordPlan.compile(policy, "d", Audience.MOST_RESTRICTIVE, List.of("a", "b")), a, b))
                .isEqualTo(!outcomes.contains(false));
    }

    private static ValueContext record(Map<String, Object> fields) {
        return new ValueContext() {
            @Override
            public boolean hasField(String name) {
                return fields.containsKey(name);
            }

            @Override
            public @Nullable Object field(String name) {
                return fields.get(name);
            }
        };
    }
}
