package io.maskwright.export.jdbc;

import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.RecordVisitor;
import io.maskwright.export.spi.Slice;
import io.maskwright.export.spi.SourceColumn;
import io.maskwright.export.spi.SourceReader;
import io.maskwright.export.spi.TransferException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One reading of a query. */
final class QueryReader implements SourceReader {

    private static final int SLICE_ROWS = 512;
    /** Rows of long texts are handed on sooner, so that memory does not grow with them. */
    private static final long SLICE_CHARS = 1 << 18;

    private final JdbcQuery query;
    private final Session session;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final List<SourceColumn> columns;
    private final List<ColumnReader> readers;
    private long rowsRead;

    private QueryReader(JdbcQuery query, Session session, PreparedStatement statement, ResultSet rows)
            throws SQLException {
        this.query = query;
        this.session = session;
        this.statement = statement;
        this.rows = rows;
        this.columns = new ArrayList<>();
        this.readers = new ArrayList<>();
        ResultSetMetaData described = rows.getMetaData();
        for (int i = 1; i <= described.getColumnCount(); i++) {
            Kind kind = kind(described, i);
            columns.add(new SourceColumn(described.getColumnLabel(i), kind.type(), maxLength(described, i, kind)));
            boolean isPadded =
                    session.product() == Product.POSTGRESQL && "bpchar".equals(described.getColumnTypeName(i));
            readers.add(isPadded ? ColumnReader.padded(i) : ColumnReader.of(session.product(), kind, i));
        }
    }

    static QueryReader open(JdbcQuery query) {
        String what = "cannot read " + query.name();
        Session session = Session.reading(query.database(), what);
        try {
            PreparedStatement statement = session.connection().prepareStatement(query.sql());
            statement.setFetchSize(query.fetchRows());
            for (int i = 0; i < query.parameters().size(); i++) {
                statement.setObject(i + 1, query.parameters().get(i));
            }
            return new QueryReader(query, session, statement, statement.executeQuery());
        } catch (SQLException e) {
            session.close();
            throw JdbcTrouble.of(what, e);
        } catch (RuntimeException e) {
            session.close();
            throw JdbcTrouble.unexpected(what, e);
        }
    }

    private Kind kind(ResultSetMetaData described, int column) throws SQLException {
        // What SQLite computes has no type of its own but that of each value.
        boolean isComputed = session.product() == Product.SQLITE
                && (described.getTableName(column) == null
                        || described.getTableName(column).isEmpty());
        return isComputed ? Kind.TEXT : session.product().kind(described.getColumnTypeName(column));
    }

    /** SQLite declares lengths and does not keep them. */
    private OptionalInt maxLength(ResultSetMetaData described, int column, Kind kind) throws SQLException {
        int length = described.getPrecision(column);
        boolean isKnown = session.product() == Product.POSTGRESQL
                && kind == Kind.TEXT
                && length > 0
                && length != Integer.MAX_VALUE;
        return isKnown ? OptionalInt.of(length) : OptionalInt.empty();
    }

    @Override
    public RecordForm form() {
        return new RecordForm.Table(columns);
    }

    @Override
    public @Nullable Slice next() {
        List<@Nullable Object[]> taken = new ArrayList<>(SLICE_ROWS);
        long chars = 0;
        try {
            while (taken.size() < SLICE_ROWS && chars < SLICE_CHARS && rows.next()) {
                @Nullable Object[] row = read();
                taken.add(row);
                for (Object value : row) {
                    chars += value instanceof String text ? text.length() : 1;
                }
            }
        } catch (SQLException e) {
            throw JdbcTrouble.of("cannot read " + query.name() + " behind row " + rowsRead, e);
        }
        return taken.isEmpty() ? null : new Rows(taken);
    }

    private @Nullable Object[] read() throws SQLException {
        rowsRead++;
        @Nullable Object[] row = new @Nullable Object[readers.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = read(i);
        }
        return row;
    }

    private @Nullable Object read(int index) throws SQLException {
        ColumnReader reader = readers.get(index);
        try {
            return reader.read(rows);
        } catch (MisfitException e) {
            throw misfit(index, reader);
        } catch (SQLException e) {
            if (isOfTheValue(e)) {
                throw misfit(index, reader);
            }
            throw e;
        }
    }

    /** What a driver throws where a value cannot be of the class that was asked for, such as a number that is none. */
    private static boolean isOfTheValue(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.startsWith("22");
    }

    private TransferException misfit(int index, ColumnReader reader) {
        return new TransferException("cannot read " + query.name() + ": row " + rowsRead + ", column " + (index + 1)
                + " holds a value that is not " + reader.kind().words());
    }

    /** Closes the statement and the transaction. */
    @Override
    public void close() {
        try (session) {
            rows.close();
            statement.close();
        } catch (SQLException e) {
            // The session is closed all the same, and nothing was written.
            return;
        }
    }

    /** Some rows, fetched. */
    private record Rows(List<@Nullable Object[]> rows) implements Slice {

        @Override
        public int records() {
            return rows.size();
        }

        @Override
        @SuppressWarnings("NullAway") // it does not read from class files that elements of an array may be null
        public void read(RecordVisitor records) {
            rows.forEach(records::row);
        }

        @Override
        public String toString() {
            return "Rows[" + rows.size() + "]";
        }
    }
}
