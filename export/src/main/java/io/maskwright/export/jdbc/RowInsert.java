package io.maskwright.export.jdbc;

import io.maskwright.export.spi.TransferException;
import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts rows in batches. Not thread-safe. */
final class RowInsert {

    /** What stands for a driver that does not say how far it came. */
    private static final int[] UNTOLD = {Statement.EXECUTE_FAILED};

    private final String table;
    private final PreparedStatement statement;
    private final List<TableColumn> columns;
    private long rows;

    RowInsert(String table, PreparedStatement statement, List<TableColumn> columns) {
        this.table = table;
        this.statement = statement;
        this.columns = columns;
    }

    void insert(RowBlock block) {
        if (block.records() == 0) {
            return;
        }
        try {
            for (@Nullable Object[] row : block.rows()) {
                for (int i = 0; i < row.length; i++) {
                    bind(i, row[i]);
                }
                statement.addBatch();
            }
            check(statement.executeBatch(), block);
        } catch (BatchUpdateException e) {
            throw JdbcTrouble.of("cannot write " + table + ": " + place(block, countsOf(e)), e);
        } catch (SQLException e) {
            throw JdbcTrouble.of("cannot write " + table + ": " + place(block, UNTOLD), e);
        }
        rows += block.records();
    }

    private void bind(int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index + 1, Types.NULL);
        } else if (columns.get(index).kind() == Kind.OTHER) {
            // The database reads the text as whatever the column is.
            statement.setObject(index + 1, value, Types.OTHER);
        } else {
            statement.setObject(index + 1, value);
        }
    }

    private void check(int[] counts, RowBlock block) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1 && counts[i] != Statement.SUCCESS_NO_INFO) {
                throw new TransferException(
                        "cannot write " + table + ": row " + block.number(i) + " became " + counts[i] + " rows");
            }
        }
        if (counts.length != block.records()) {
            throw new TransferException(
                    "cannot write " + table + ": of " + block.records() + " rows " + counts.length + " were taken");
        }
    }

    private static int[] countsOf(BatchUpdateException failure) {
        int[] counts = failure.getUpdateCounts();
        return counts == null ? UNTOLD : counts;
    }

    /** Where a batch failed: the first row that was not taken, if the driver tells, or the batch. */
    private static String place(RowBlock block, int[] counts) {
        boolean isTold = counts.length < block.records()
                && Arrays.stream(counts).allMatch(count -> count != Statement.EXECUTE_FAILED);
        if (isTold) {
            return "row " + block.number(counts.length);
        }
        long first = block.number(0);
        long last = block.number(block.records() - 1);
        return first == last ? "row " + first : "one of rows " + first + " to " + last;
    }

    /** How many rows were inserted. */
    long rows() {
        return rows;
    }

    void close() throws SQLException {
        statement.close();
    }
}
