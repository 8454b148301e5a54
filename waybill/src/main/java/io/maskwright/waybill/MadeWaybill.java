package io.maskwright.waybill;

import org.jspecify.annotations.Nullable;

/**
 * What became of one row: a waybill, or why there is none.
 *
 * <p>Thread-safe.
 *
 * @param row the number of the row
 * @param waybill the waybill; null if there is none
 * @param reason why there is none, without content; null if there is one
 */
public record MadeWaybill(long row, @Nullable Waybill waybill, @Nullable String reason) {

    /**
     * Checks that there is either a waybill or a reason.
     *
     * @param row the number of the row
     * @param waybill the waybill, or null
     * @param reason why there is none, or null
     */
    public MadeWaybill {
        if ((waybill == null) == (reason == null)) {
            throw new IllegalArgumentException("there must be either a waybill or a reason");
        }
    }

    static MadeWaybill failed(long row, String reason) {
        return new MadeWaybill(row, null, reason);
    }

    /** Tells the number of the row, and whether there is a waybill. */
    @Override
    public String toString() {
        return "MadeWaybill[row " + row + ", " + (reason == null ? "made" : reason) + "]";
    }
}
