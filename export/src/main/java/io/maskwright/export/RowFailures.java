package io.maskwright.export;

import io.maskwright.plan.ValueTreater;

/**
 * Tells failures by the number of the row.
 *
 * @param row the number, from 1
 */
record RowFailures(long row) implements ValueTreater.Failures {

    @Override
    public String place() {
        return "row " + row;
    }

    @Override
    public RuntimeException quarantined(String path, String reason) {
        return new QuarantinedException(path, reason);
    }
}
