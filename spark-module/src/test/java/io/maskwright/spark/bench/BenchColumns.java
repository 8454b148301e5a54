package io.maskwright.spark.bench;

import io.maskwright.testdata.TestTable;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns of the table that is measured: waybills, every cell a text, as the generator writes them. */
final class BenchColumns {

    static final List<String> ALL = TestTable.WAYBILLS.columns();

    /** What both policies protect, and Spark's own mask hides. */
    static final List<String> PROTECTED = List.of(
            "sender_name", "sender_phone", "recipient_name", "recipient_phone", "recipient_id_no", "recipient_address");

    private BenchColumns() {}

    static StructType schema() {
        return new StructType(ALL.stream()
                .map(name -> DataTypes.createStructField(name, DataTypes.StringType, true))
                .toArray(StructField[]::new));
    }
}
