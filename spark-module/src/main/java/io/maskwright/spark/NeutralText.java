package io.maskwright.spark;

import io.maskwright.plan.FormulaGuard;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The function that keeps spreadsheets from running a text. */
final class NeutralText implements UDF1<@Nullable String, @Nullable String> {

    private static final long serialVersionUID = 1L;

    private static final String STYLE_OF_BYTES = "spark.sql.binaryOutputStyle";

    /** The rows with texts and names that are harmless. */
    static Dataset<Row> in(Dataset<Row> rows) {
        boolean areBytesText =
                rows.sparkSession().conf().get(STYLE_OF_BYTES, "HEX_DISCRETE").equalsIgnoreCase("UTF-8");
        StructType schema = rows.schema();
        Column[] columns = new Column[schema.length()];
        for (int i = 0; i < columns.length; i++) {
            StructField field = schema.apply(i);
            boolean isText =
                    Kind.of(field.dataType()) == Kind.TEXT || (areBytesText && field.dataType() instanceof BinaryType);
            Column column = Columns.named(field.name());
            columns[i] = (isText ? harmless(column) : column).as(FormulaGuard.neutralise(field.name()));
        }
        return rows.select(columns);
    }

    private static Column harmless(Column text) {
        return functions.udf(new NeutralText(), DataTypes.StringType).apply(text.cast(DataTypes.StringType));
    }

    @Override
    public @Nullable String call(@Nullable String text) {
        return text == null ? null : FormulaGuard.neutralise(text);
    }

    @Override
    public String toString() {
        return "NeutralText";
    }
}
