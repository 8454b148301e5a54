package io.maskwright.spark;

import io.maskwright.spark.Columns.Nulls;
import org.apache.spark.sql.types.DataType;

/**
 * How values of a place are treated, and what comes out.
 *
 * @param shape how
 * @param type the type of the results
 * @param nulls whether one may be null where the value is not
 * @param kept whether all leave as they came
 */
record Typed(Shape shape, DataType type, Nulls nulls, boolean kept) {

    static Typed kept(Shape shape, DataType type) {
        return new Typed(shape, type, Nulls.AS_BEFORE, true);
    }

    static Typed treated(Shape shape, DataType type, Nulls nulls) {
        return new Typed(shape, type, nulls, false);
    }
}
