package io.maskwright.spark;

import io.maskwright.plan.RowBatch;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Brings rows into a batch and out of it. Not thread-safe. */
final class TableCells {

    private final int[] places;
    private final Cell[] cells;
    private final int[] shown;
    private final Cell[] results;

    TableCells(TableShape shape, StructType output, Clock clock) {
        this.places = shape.cells().stream().mapToInt(Integer::intValue).toArray();
        this.cells = shape.types().stream().map(type -> new Cell(type, clock)).toArray(Cell[]::new);
        this.shown = shape.shown().stream().mapToInt(Integer::intValue).toArray();
        this.results = new Cell[shown.length];
        for (int i = 0; i < shown.length; i++) {
            results[i] = new Cell(output.apply(i).dataType(), clock);
        }
    }

    /** The values of a row as strategies see them; null for columns that nobody reads. */
    @Nullable
    Object[] untreated(Row row) {
        @Nullable Object[] values = new @Nullable Object[places.length];
        for (int column = 0; column < places.length; column++) {
            int place = places[column];
            values[column] = place < 0 ? null : cells[column].toJava(row.get(place));
        }
        return values;
    }

    /**
     * The row as it leaves.
     *
     * @param row as it came
     * @param kept the columns whose values leave as they came
     * @throws Misfit if a result is not what its column takes
     */
    Row treated(Row row, RowBatch batch, int index, boolean[] kept) throws Misfit {
        @Nullable Object[] values = new @Nullable Object[shown.length];
        for (int i = 0; i < shown.length; i++) {
            int column = shown[i];
            values[i] = kept[column] ? row.get(places[column]) : fit(i, column, batch.value(index, column));
        }
        return RowFactory.create(values);
    }

    private @Nullable Object fit(int i, int column, @Nullable Object result) throws Misfit {
        try {
            return results[i].fit(result);
        } catch (MisfitException e) {
            throw new Misfit(column, e);
        }
    }

    /** Which column a result does not fit. */
    static final class Misfit extends Exception {

        private static final long serialVersionUID = 1L;

        /** The place of the column. */
        private final int column;

        /** Why. */
        private final MisfitException why;

        Misfit(int column, MisfitException why) {
            super(why.getMessage(), null, false, false);
            this.column = column;
            this.why = why;
        }

        int column() {
            return column;
        }

        MisfitException why() {
            return why;
        }
    }

    @Override
    public String toString() {
        return "TableCells" + List.of(cells);
    }
}
