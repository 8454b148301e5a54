package io.maskwright.spark;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** Puts tokens beside the rows: the distinct values of each column go to the vault once, and their tokens are joined back. */
final class TokenJoin {

    /** Names that no table has by chance. */
    private static final String VALUE = "maskwright value ";

    private static final String TOKEN = "maskwright token ";
    private static final String REASON = "maskwright reason ";

    private final RunSpec spec;
    private final TableShape shape;

    TokenJoin(RunSpec spec, TableShape shape) {
        this.spec = spec;
        this.shape = shape;
    }

    /** The rows with two more cells for each of the columns: the token, and the reason why there is none. */
    Dataset<Row> join(Dataset<Row> rows) {
        Dataset<Row> joined = rows;
        for (int column : shape.tokens()) {
            joined = join(rows, joined, column);
        }
        return joined;
    }

    private Dataset<Row> join(Dataset<Row> rows, Dataset<Row> joined, int column) {
        List<String> columns = shape.columns();
        // Texts that a collation takes for equal are still different values. Bytes that are no text become one here
        // already: code that
        // calls the vault sees them so, and two that look alike there would both find the rows of the other.
        Column text =
                functions.make_valid_utf8(Columns.named(columns.get(column)).cast(DataTypes.StringType));
        String value = VALUE + column;
        Dataset<Row> distinct = rows.select(text.as(value))
                .where(Columns.named(value).isNotNull())
                .distinct();
        Dataset<Row> tokens = distinct.mapPartitions(
                new TokenTask(spec, columns, column), TokenTask.encoder(value, TOKEN + column, REASON + column));
        return joined.join(tokens, text.equalTo(Columns.named(value)), "left_outer")
                .drop(Columns.named(value));
    }
}
