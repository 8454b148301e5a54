package io.maskwright.benchmarks.strategy;

import io.maskwright.Audience;
import io.maskwright.ValueContext;
import io.maskwright.plan.RecordPlan;
import io.maskwright.plan.RowBatch;
import io.maskwright.plan.Treatment;
import io.maskwright.policy.Policy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** This library: a column of a policy, as serialisers treat a value and exports treat many. */
final class MaskwrightMasks implements MaskWorker {

    private static final int LARGEST_BATCH = 256;

    private final Treatment column;
    private final RowBatch batch;
    private final Object[] row = new Object[1];

    MaskwrightMasks(MaskStrategy strategy) {
        Policy policy = Policy.builder()
                .dataset("table", table -> table.field("column", field -> field.strategy(strategy.expression())))
                .build();
        RecordPlan plan = RecordPlan.compile(policy, "table", Audience.MOST_RESTRICTIVE, List.of("column"));
        column = plan.columns().get(0);
        batch = new RowBatch(plan, LARGEST_BATCH);
    }

    @Override
    public @Nullable String mask(String value) {
        return (String) column.treat(value, ValueContext.NONE);
    }

    @Override
    public void maskAll(String[] values, @Nullable String[] results) {
        for (int i = 0; i < results.length; i++) {
            row[0] = Objects.requireNonNull(values[i]);
            batch.add(i + 1L, row);
        }
        batch.treat();
        for (int i = 0; i < results.length; i++) {
            results[i] = (String) batch.value(i, 0);
        }
        batch.clear();
    }
}
