package io.maskwright.plan;

import io.maskwright.MaskingException;
import io.maskwright.Omitted;
import io.maskwright.UnavailableException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.plan.ColumnBatch.Repeats;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private static final char[] NO_ROOM = {};

    private final RecordPlan plan;
    private final int capacity;
    private final long[] rowNumbers;
    private final List<@Nullable Object[]> cells = new ArrayList<>();
    private final UntreatedRows untreated;
    private final @Nullable Failure[] failures;
    private final boolean[] suppressed;
    /** Where common texts are treated; holds untreated ones until {@link #clear}. */
    private final char[] room = new char[ROOM_CHARS];

    private final @Nullable TextBatch texts;

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
     * Creates an empty batch of rows that {@link #add(long, Object[])} brings.
     *
     * @param plan the plan of the table
     * @param capacity how many rows fit, 1 or more
     * @throws IllegalArgumentException if it is less than 1
     */
    public RowBatch(RecordPlan plan, int capacity) {
        this(plan, capacity, null);
    }

    /**
     * Creates an empty batch of rows whose cells are kept elsewhere, which {@link #add(long)} tells of.
     *
     * @param plan the plan of the table
     * @param capacity how many rows fit, 1 or more
     * @param texts the cells of the rows by their places in the batch
     * @return the batch
     * @throws IllegalArgumentException if the capacity is less than 1
     */
    public static RowBatch of(RecordPlan plan, int capacity, CellTexts texts) {
        return new RowBatch(plan, capacity, Objects.requireNonNull(texts, "texts must not be null"));
    }

    private RowBatch(RecordPlan plan, int capacity, @Nullable CellTexts texts) {
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
        this.untreated = new UntreatedRows(plan, capacity);
        this.texts = texts == null ? null : new TextBatch(plan.columns(), capacity, texts, room);
    }

    /**
     * Adds a row.
     *
     * @param rowNumber its number for messages
     * @param row one value per column; not kept
     * @throws IllegalArgumentException if there are more or fewer values than columns
     * @throws IllegalStateException if the batch is full, or its cells are kept elsewhere
     */
    public void add(long rowNumber, @Nullable Object[] row) {
        if (texts != null) {
            throw new IllegalStateException("cells are kept elsewhere");
        }
        if (row.length != cells.size()) {
            throw new IllegalArgumentException("row must have " + cells.size() + " values, but has " + row.length);
        }
        requireRoom();
        rowNumbers[size] = rowNumber;
        for (int column = 0; column < row.length; column++) {
            @Nullable Object[] values = cells.get(column);
            values[size] = row[column];
        }
        size++;
    }

    /**
     * Adds a row whose cells are kept elsewhere, at the place {@link #size()}.
     *
     * @param rowNumber its number for messages
     * @throws IllegalStateException if the batch is full, or its cells are not kept elsewhere
     */
    public void add(long rowNumber) {
        if (texts == null) {
            throw new IllegalStateException("cells are not kept elsewhere");
        }
        requireRoom();
        rowNumbers[size] = rowNumber;
        size++;
    }

    private void requireRoom() {
        if (isFull()) {
            throw new IllegalStateException("batch is full");
        }
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
        untreated.fill(plan.names(), size, this::untreated);
        suppress();
        for (int column = 0; column < cells.size(); column++) {
            Treatment treatment = plan.columns().get(column);
            if (treatment.omitsAll()) {
                treatment.tally().addTreated(size - suppressedRows);
            } else {
                treat(column, treatment);
            }
        }
        // Only now is it known which rows leave.
        plan.countedColumns().forEach(this::countFrequencies);
    }

    private @Nullable Object untreated(int row, int column) {
        return texts == null ? cells.get(column)[row] : texts.untreated(row, column);
    }

    private void suppress() {
        if (plan.suppressions().isEmpty()) {
            return;
        }
        for (int row = 0; row < size; row++) {
            if (plan.suppresses(untreated.at(row))) {
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

    private void treat(int column, Treatment treatment) {
        @Nullable Object[] values = cells.get(column);
        boolean[] skipped = suppressed;
        if (texts != null) {
            if (texts.keeps(column)) {
                texts.count(column, size, suppressed);
                return;
            }
            skipped = texts.treat(column, size, suppressed, values);
        }
        ColumnBatch batch = new ColumnBatch(
                treatment,
                values,
                size,
                skipped,
                untreated::at,
                texts == null ? room : NO_ROOM,
                treatment.treatsRepeatsOnce() ? Repeats.TREATED_ONCE : Repeats.TREATED_EACH);
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
        if (plan.columns().get(column).omitsAll()) {
            return Omitted.OMITTED;
        }
        Object elsewhere = texts == null ? null : texts.value(index, column);
        return elsewhere == null ? cells.get(column)[index] : elsewhere;
    }

    /**
     * Tells whether all cells of a column leave as they came and nothing else than their blanks is counted, so that what keeps
     * them need not ask for their values.
     *
     * @param column the place of the column, from 0
     * @return whether they do; false for all columns of a batch that holds its own cells
     */
    public boolean keepsTexts(int column) {
        return texts != null && texts.keeps(column);
    }

    /**
     * Returns the results of a column that were made as characters. It has those of rows in quarantine too, which do not leave.
     *
     * @param column the place of the column, from 0
     * @return the results, emptied by {@link #clear()}; null for columns of which there are only values
     */
    public @Nullable TreatedTexts treatedTexts(int column) {
        return texts == null ? null : texts.results(column);
    }

    /** Empties the batch for reuse, so that nothing of the old rows stays. */
    public void clear() {
        for (@Nullable Object[] column : cells) {
            Arrays.fill(column, 0, size, null);
        }
        untreated.clear();
        if (texts != null) {
            texts.clear();
        }
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
}
