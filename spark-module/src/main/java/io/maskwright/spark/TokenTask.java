package io.maskwright.spark;

import io.maskwright.Strategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the tokens of distinct values from a vault, batch by batch. The vault keeps the first token of a value, whoever asks,
 * so that a task which runs twice has the same tokens twice.
 */
final class TokenTask implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1L;

    /** Where the policy comes from. */
    private final RunSpec spec;

    /** The names of the columns of the table. */
    private final ArrayList<String> columns;

    /** The place of the column. */
    private final int column;

    TokenTask(RunSpec spec, List<String> columns, int column) {
        this.spec = spec;
        this.columns = new ArrayList<>(columns);
        this.column = column;
    }

    /** Rows of a value, its token, and why there is none. */
    static Encoder<Row> encoder(String value, String token, String reason) {
        return Encoders.row(new StructType(new StructField[] {text(value), text(token), text(reason)}));
    }

    private static StructField text(String name) {
        return new StructField(name, DataTypes.StringType, true, Metadata.empty());
    }

    @Override
    public Iterator<Row> call(Iterator<Row> values) {
        Strategy strategy = LoadedRuns.of(spec)
                .table(columns)
                .columns()
                .get(column)
                .decision()
                .strategy();
        return new Tokens(values, strategy);
    }

    /** The rows of a partition. */
    private static final class Tokens extends TreatedRows {

        private final Iterator<Row> values;
        private final Strategy strategy;
        private Iterator<Row> ready = List.<Row>of().iterator();

        Tokens(Iterator<Row> values, Strategy strategy) {
            this.values = values;
            this.strategy = strategy;
        }

        @Override
        @Nullable
        Row advance() {
            if (!ready.hasNext() && values.hasNext()) {
                ready = batch();
            }
            return ready.hasNext() ? ready.next() : null;
        }

        private Iterator<Row> batch() {
            TokenColumn batch = new TokenColumn();
            while (values.hasNext() && !batch.isFull()) {
                batch.add(Objects.requireNonNull(values.next().getString(0)));
            }
            batch.treat(strategy);
            Row[] rows = new Row[batch.size()];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = RowFactory.create(batch.value(i), batch.token(i), batch.reason(i));
            }
            return Arrays.asList(rows).iterator();
        }

        @Override
        void end() {
            // What became of the rows is counted where they are treated.
        }
    }

    @Override
    public String toString() {
        return "TokenTask[" + spec + "]";
    }
}
