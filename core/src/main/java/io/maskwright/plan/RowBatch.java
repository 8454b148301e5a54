package io.maskwright.plan;

import org.jspecify.annotations.Nullable;

/** SKELETON. Rows treated column by column. Not thread-safe. */
@SuppressWarnings("DoNotCallSuggester")
public final class RowBatch {

    /** Why a row is quarantined. */
    public record Failure(String column, io.maskwright.UntreatableValueException.Reason reason) {}

    /** Creates an empty batch. */
    public RowBatch(RecordPlan plan, int capacity) {
        throw new UnsupportedOperationException();
    }

    /** Adds a row (copied); number is the row number used in messages. The array has one entry per input column. */
    public void add(long rowNumber, @Nullable Object[] cells) {
        throw new UnsupportedOperationException();
    }

    /** Number of rows in it. */
    public int size() {
        throw new UnsupportedOperationException();
    }

    /** Whether no row fits any more. */
    public boolean isFull() {
        throw new UnsupportedOperationException();
    }

    /** Treats all rows. Throws MaskingException (row number, column, reason) where the policy's choice is to fail. */
    public void treat() {
        throw new UnsupportedOperationException();
    }

    /** Row number of the i-th row. */
    public long rowNumber(int i) {
        throw new UnsupportedOperationException();
    }

    /** Null if the i-th row may be written; else why it is quarantined. */
    public @Nullable Failure failure(int i) {
        throw new UnsupportedOperationException();
    }

    /** The treated value; Omitted.OMITTED where a conditional drop left it out. Not to be asked of a failed row. */
    public @Nullable Object value(int i, int column) {
        throw new UnsupportedOperationException();
    }

    /** Empties the batch for reuse. */
    public void clear() {
        throw new UnsupportedOperationException();
    }
}
