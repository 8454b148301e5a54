package io.maskwright.export;

import io.maskwright.export.spi.TargetForm;
import io.maskwright.export.spi.TargetWriter;
import io.maskwright.plan.FieldCounts;
import io.maskwright.plan.Treatment;
import io.maskwright.policy.RiskRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of a table without rows and names there is nothing to decide. */
final class NoRecords implements Decided {

    @Override
    public TargetForm targetForm() {
        return new TargetForm.Table(List.of());
    }

    @Override
    public @Nullable RiskRule risk() {
        return null;
    }

    @Override
    public SliceTreater treater(TargetWriter target, @Nullable GroupHashes groups) {
        return (slice, recordsBefore) -> {
            throw new IllegalStateException("there are no records");
        };
    }

    @Override
    public void add(List<FieldCounts> counts) {}

    @Override
    public List<FieldCounts> counts() {
        return List.of();
    }

    @Override
    public void check(Ledger ledger) {}

    @Override
    public List<Treatment> fields() {
        return List.of();
    }

    @Override
    public List<String> warnings() {
        return List.of("the input holds no rows");
    }
}
