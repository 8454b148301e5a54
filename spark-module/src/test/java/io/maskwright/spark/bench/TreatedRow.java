package io.maskwright.spark.bench;

import io.maskwright.ValueContext;
import io.maskwright.plan.Treatment;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** A row treated by itself. */
final class TreatedRow {

    private TreatedRow() {}

    static Row of(Row row, List<Treatment> treatments) {
        @Nullable Object[] cells = new @Nullable Object[row.size()];
        for (int column = 0; column < cells.length; column++) {
            cells[column] = treatments.get(column).treat(row.get(column), ValueContext.NONE);
        }
        return RowFactory.create(cells);
    }
}
