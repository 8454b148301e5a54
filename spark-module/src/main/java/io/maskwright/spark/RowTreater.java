package io.maskwright.spark;

import io.maskwright.MaskingException;
import io.maskwright.Omitted;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import io.maskwright.plan.Location;
import io.maskwright.plan.Treatment;
import io.maskwright.plan.ValueTreater;
import org.jspecify.annotations.Nullable;

/** Treats the values of one row that is treated as a document. Not thread-safe. */
final class RowTreater implements ValueTreater.Failures {

    private final long number;
    private final ValueTreater values;

    /** The row goes into quarantine. */
    static final class Quarantined extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** The path of the value. */
        private final String path;

        /** Why it cannot be treated. */
        private final String reason;

        Quarantined(String path, String reason) {
            super("row goes into quarantine", null, false, false);
            this.path = path;
            this.reason = reason;
        }

        PartitionCounts.LeftOut why() {
            return new PartitionCounts.LeftOut(path, reason);
        }
    }

    RowTreater(long number, ValueContext context) {
        this.number = number;
        this.values = new ValueTreater(context, this);
    }

    ValueTreater values() {
        return values;
    }

    @Override
    public String place() {
        return "row " + number;
    }

    @Override
    public RuntimeException quarantined(String path, String reason) {
        return new Quarantined(path, reason);
    }

    /** Counts a value that is not there; what is left out whatever it is, is left out. */
    @Nullable
    Object absent(Location at) {
        return values.treatScalar(at, null) == Omitted.OMITTED ? Omitted.OMITTED : null;
    }

    /** Follows the policy where a result is not what its type takes: null, or the row does not leave, or the job fails. */
    @Nullable
    Object misfit(Location at, Reason reason) {
        Treatment treatment = at.treatment();
        treatment.tally().addFailure(reason);
        return switch (treatment.decision().onError()) {
            case REDACT -> null;
            case QUARANTINE -> throw quarantined(at.path(), reason.words());
            case FAIL ->
                throw new MaskingException(place() + ", " + at.path() + ": the result of " + treatment.strategyName()
                        + " does not fit the type: " + reason.words());
        };
    }

    @Override
    public String toString() {
        return "RowTreater[" + place() + "]";
    }
}
