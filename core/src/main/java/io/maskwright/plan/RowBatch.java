package io.maskwright.plan;

import io.maskwright.MaskingException;
import io.maskwright.Omitted;
import io.maskwright.UnavailableException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows treated column by column. Filled by {@link #add}, treated once by {@link #treat}, read, and emptied by
 * {@link #clear} for reuse.
 *
 * <p>Not thread-safe: one thread fills, treats and reads one batch. Several batches of one plan may be treated at once.
 */
public final class RowBatch {

    private static final int ROOM_CHARS = 128;

    private final RecordPlan plan;
    private final int capacity;
    private final long[] rowNumbers;
    private final List<@Nullable Object[]> cells = new ArrayList<>();
    private final Map<String, @Nullable Object[]> originals = new HashMap<>();
    private final @Nullable Failure[] failures;
    private final boolean[] suppressed;
    /** Where common texts are treated; holds untreated ones until {@link #clear}. */
    private final char[] room = new char[ROOM_CHARS];

    private int size;
    private int suppressedRows;

    /**
     * Why a row goes into quarantine.
     *
     * @param column the name of the column whose value could not be treated
     * @param reason why
     */
    public record Failure(String column, Reason reason) {}

    /**
     * Creates an empty batch.
     *
     * @param plan the plan of the table
     * @param capacity how many rows fit, 1 or more
     * @throws IllegalArgumentException if it is less than 1
     */
    public RowBatch(RecordPlan plan, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be 1 or more, but was " + capacity);
        }
        this.plan = plan;
        this.capacity = capacity;
        this.rowNumbers = new long[capacity];
        for (int column = 0; column < plan.names().size(); column++) {
            cells.add(new @Nullable Object[capacity]);
        }
        this.failures = new @Nullable Failure[capacity];
        this.suppressed = new boolean[capacity];
        plan.contextColumns()
                .forEach(column -> originals.put(plan.names().get(column), new @Nullable Object[capacity]));
    }

    /**
     * Adds a row.
     *
     * @param rowNumber its number for messages
     * @param row one value per column; not kept
     * @throws IllegalArgumentException if there are more or fewer values than columns
     * @throws IllegalStateException if the batch is full
     */
    public void add(long rowNumber, @Nullable Object[] row) {
        if (row.length != cells.size()) {
            throw new IllegalArgumentException("row must have " + cells.size() + " values, but has " + row.length);
        }
        if (isFull()) {
            throw new IllegalStateException("batch is full");
        }
        rowNumbers[size] = rowNumber;
        for (int column = 0; column < row.length; column++) {
            @Nullable Object[] values = cells.get(column);
            values[size] = row[column];
        }
        size++;
    }

    /**
     * Returns how many rows it holds.
     *
     * @return the number of rows
     */
    public int size() {
        return size;
    }

    /**
     * Tells whether no further row fits.
     *
     * @return whether it is full
     */
    public boolean isFull() {
        return size == capacity;
    }

    /**
     * Treats all rows but those that the policy suppresses: they are not treated, so they cannot fail, and they count for
     * nothing. After an exception the batch must not be read: some columns are treated and some are not.
     *
     * @throws MaskingException if a value cannot be treated and the choice for its column is to fail
     * @throws UnavailableException if a key or a vault cannot be reached
     */
    public void treat() {
        // Conditions see the values as they came, whatever the order of the columns.
        originals.forEach(
                (name, copy) -> System.arraycopy(cells.get(plan.names().indexOf(name)), 0, copy, 0, size));
        RowContext context = new RowContext();
        suppress(context);
        for (int column = 0; column < cells.size(); column++) {
            Treatment treatment = plan.columns().get(column);
            if (treatment.omitsAll()) {
                treatment.tally().addTreated(size - suppressedRows);
            } else {
                treat(column, treatment, context);
            }
        }
        // Only now is it known which rows leave.
        plan.countedColumns().forEach(this::countFrequencies);
    }

    private void suppress(RowContext context) {
        if (plan.suppressions().isEmpty()) {
            return;
        }
        for (int row = 0; row < size; row++) {
            if (plan.suppresses(context.at(row))) {
                suppressed[row] = true;
                suppressedRows++;
                for (@Nullable Object[] column : cells) {
                    column[row] = null;
                }
            }
        }
    }

    private void countFrequencies(int column) {
        Treatment treatment = plan.columns().get(column);
        @Nullable Object[] values = cells.get(column);
        for (int row = 0; row < size; row++) {
            if (failures[row] == null && !suppressed[row]) {
                treatment.leaves(values[row]);
            }
        }
    }

    private void treat(int column, Treatment treatment, RowContext context) {
        ColumnBatch batch = new ColumnBatch(treatment, cells.get(column), size, suppressed, context::at, room);
        batch.run();
        for (int row = 0; row < size; row++) {
            Reason reason = batch.failure(row);
            if (reason != null) {
                fail(row, column, treatment, reason);
            }
        }
    }

    private void fail(int row, int column, Treatment treatment, Reason reason) {
        String name = plan.names().get(column);
        treatment.tally().addFailure(reason);
        switch (treatment.decision().onError()) {
            case FAIL ->
                throw new MaskingException("row " + rowNumbers[row] + ", " + name + ": " + treatment.strategyName()
                        + " cannot treat the value: " + reason.words());
            case REDACT -> cells.get(column)[row] = Treatment.REDACTED;
            case QUARANTINE -> {
                @Nullable Object[] values = cells.get(column);
                values[row] = null;
                if (failures[row] == null) {
                    failures[row] = new Failure(name, reason);
                }
            }
        }
    }

    /**
     * Returns the number of a row.
     *
     * @param index its place in the batch, from 0
     * @return the number it was added with
     */
    public long rowNumber(int index) {
        return rowNumbers[Objects.checkIndex(index, size)];
    }

    /**
     * Tells whether the policy holds a row back altogether; known after {@link #treat()}.
     *
     * @param index its place in the batch, from 0
     * @return whether nothing of it leaves, neither to the output nor into quarantine
     */
    public boolean isSuppressed(int index) {
        return suppressed[Objects.checkIndex(index, size)];
    }

    /**
     * Tells whether a treated row that is not suppressed may leave.
     *
     * @param index its place in the batch, from 0
     * @return null if it may, or else why it goes into quarantine; null for a row that is suppressed
     */
    public @Nullable Failure failure(int index) {
        return failures[Objects.checkIndex(index, size)];
    }

    /**
     * Returns a treated value.
     *
     * @param index the place of the row in the batch, from 0
     * @param column the place of the column, from 0
     * @return the value; {@link Omitted#OMITTED} where a condition left it out
     * @throws IllegalStateException if the row is suppressed or goes into quarantine: nothing of it leaves
     */
    public @Nullable Object value(int index, int column) {
        if (isSuppressed(index)) {
            throw new IllegalStateException("row is suppressed");
        }
        if (failure(index) != null) {
            throw new IllegalStateException("row is in quarantine");
        }
        return plan.columns().get(column).omitsAll() ? Omitted.OMITTED : cells.get(column)[index];
    }

    /** Empties the batch for reuse, so that nothing of the old rows stays. */
    public void clear() {
        for (@Nullable Object[] column : cells) {
            Arrays.fill(column, 0, size, null);
        }
        originals.values().forEach(column -> Arrays.fill(column, null));
        Arrays.fill(room, '\0');
        Arrays.fill(failures, 0, size, null);
        Arrays.fill(suppressed, 0, size, false);
        suppressedRows = 0;
        size = 0;
    }

    @Override
    public String toString() {
        return "RowBatch[" + size + " of " + capacity + " rows]";
    }

    /** The untreated values of one row at a time. */
    final class RowContext implements ValueContext {

        private int row;

        RowContext at(int index) {
            row = index;
            return this;
        }

        @Override
        public boolean hasField(String name) {
            return originals.containsKey(name);
        }

        @Override
        public @Nullable Object field(String name) {
            @Nullable Object[] column = originals.get(name);
            Object value = column == null ? null : column[row];
            // A table has no other way to write that there is nothing: a condition on it is not known to hold.
            return value instanceof CharSequence text && text.isEmpty() ? null : value;
        }

        @Override
        public String toString() {
            return "RowContext[" + originals.keySet() + "]";
        }
    }
}
