package io.maskwright.export;

import io.maskwright.export.spi.TargetForm;
import io.maskwright.export.spi.TargetWriter;
import io.maskwright.plan.FieldCounts;
import io.maskwright.plan.Treatment;
import java.util.List;

/** Of a table without rows and names there is nothing to decide. */
final class NoRecords implements Decided {

    @Override
    public TargetForm targetForm() {
        return new TargetForm.Table(List.of());
    }

    @Override
    public SliceTreater treater(TargetWriter target) {
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
