package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Audience;
import io.maskwright.Column;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.Traits.Determinism;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import io.maskwright.plan.RowBatch.Failure;
import io.maskwright.policy.Policy;
import io.maskwright.strategy.Arguments;
import io.maskwright.strategy.ReadsFields;
import io.maskwright.strategy.StrategyFactory;
import io.maskwright.strategy.StrategyRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where each call is dear, equal values of a batch are treated once; elsewhere each is. */
class RepeatedValuesTest {

    private final List<Object> given = new ArrayList<>();

    private RowBatch treated(Strategy strategy, Object... values) {
        Policy policy = Policy.parse(
                "maskwright: 1\ndatasets: {d: {fields: {a: {strategy: vault, onError: quarantine}}}}",
                StrategyRegistry.standard().with(factory(strategy)));
        plan = RecordPlan.compile(policy, "d", Audience.MOST_RESTRICTIVE, List.of("a"));
        RowBatch batch = new RowBatch(plan, values.length);
        for (int i = 0; i < values.length; i++) {
            batch.add(i + 1, new Object[] {values[i]});
        }
        batch.treat();
        return batch;
    }

    private @Nullable RecordPlan plan;

    private FieldCounts counts() {
        return plan.takeCounts().get(0);
    }

    private static List<Object> values(RowBatch batch) {
        return IntStream.range(0, batch.size())
                .mapToObj(i -> {
                    Failure failure = batch.failure(i);
                    return failure == null ? batch.value(i, 0) : failure.reason();
                })
                .toList();
    }

    @Test
    void equalValues_areGivenOnceAndAllGetTheResult() {
        RowBatch batch = treated(new Vault(Determinism.DETERMINISTIC), "x", "y", "x", "", "x", " ");

        assertThat(given).containsExactly("x", "y");
        assertThat(values(batch)).containsExactly("<x>", "<y>", "<x>", "", "<x>", " ");
        assertThat(counts()).isEqualTo(new FieldCounts(4, 0, 2, Map.of(), true, null));
    }

    @Test
    void valuesThatFail_failInEachRow() {
        RowBatch batch = treated(new Vault(Determinism.DETERMINISTIC), "bad", "x", "bad", "forgotten", "forgotten");

        assertThat(given).containsExactly("bad", "x", "forgotten");
        assertThat(values(batch))
                .containsExactly(Reason.SHAPE, "<x>", Reason.SHAPE, Reason.STRATEGY_FAILED, Reason.STRATEGY_FAILED);
        assertThat(counts())
                .isEqualTo(new FieldCounts(1, 0, 0, Map.of(Reason.SHAPE, 2L, Reason.STRATEGY_FAILED, 2L), true, null));
    }

    @Test
    void valuesOfOtherTypes_areNotTheSame() {
        treated(new Vault(Determinism.DETERMINISTIC), "1", 1L, 1, "1", 1L, 1);

        assertThat(given).containsExactly("1", 1L, 1);
    }

    @Test
    void resultsThatDiffer_areAskedForEachTime() {
        treated(new Vault(Determinism.RANDOM), "x", "x");

        assertThat(given).containsExactly("x", "x");
    }

    @Test
    void resultsThatTellOfOtherFields_areAskedForEachTime() {
        treated(new Reader(), "x", "x");

        assertThat(given).containsExactly("x", "x");
    }

    @Test
    void sameHash_isNotTheSameValue() {
        RowBatch batch = treated(new Vault(Determinism.DETERMINISTIC), "Aa", "BB", "AaBB", "BBAa", "BB", "AaAa");

        assertThat(values(batch)).containsExactly("<Aa>", "<BB>", "<AaBB>", "<BBAa>", "<BB>", "<AaAa>");
        assertThat(given).hasSize(5);
    }

    private static StrategyFactory factory(Strategy strategy) {
        return new StrategyFactory() {
            @Override
            public String name() {
                return "vault";
            }

            @Override
            public Strategy create(Arguments arguments) {
                return strategy;
            }
        };
    }

    private final class Reader extends Vault implements ReadsFields {

        Reader() {
            super(Determinism.DETERMINISTIC);
        }

        @Override
        public Set<String> fields() {
            return Set.of("a");
        }
    }

    /** Counts what it is given. */
    private class Vault implements Strategy {

        private final Determinism determinism;

        Vault(Determinism determinism) {
            this.determinism = determinism;
        }

        @Override
        public Traits traits() {
            Traits group = Traits.GROUPING;
            return new Traits(group.reversibility(), determinism, group.uniqueness(), group.equalityLeak());
        }

        @Override
        public Class<?> resultType(Class<?> valueType) {
            return Object.class;
        }

        @Override
        public Object apply(Object value, ValueContext context) {
            throw new AssertionError();
        }

        @Override
        public void applyAll(Column column) {
            for (int i = 0; i < column.size(); i++) {
                Object value = column.pending(i);
                if (value != null) {
                    given.add(value);
                    switch (value.toString()) {
                        case "bad" -> column.fail(i, Reason.SHAPE);
                        case "forgotten" -> {}
                        default -> column.put(i, "<" + value + ">");
                    }
                }
            }
        }

        @Override
        public String toString() {
            return "vault";
        }
    }
}
