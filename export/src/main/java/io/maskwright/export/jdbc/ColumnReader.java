package io.maskwright.export.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads the values of one column, each in the class of its kind. */
final class ColumnReader {

    private static final byte[] SOME_BYTES = {};

    private final Kind kind;
    private final Cell cell;

    /** Reads a value. */
    private interface Cell {
        @Nullable
        Object read(ResultSet row) throws SQLException, MisfitException;
    }

    private ColumnReader(Kind kind, Cell cell) {
        this.kind = kind;
        this.cell = cell;
    }

    static ColumnReader of(Product product, Kind kind, int column) {
        return new ColumnReader(kind, product == Product.SQLITE ? loose(kind, column) : typed(kind, column));
    }

    /** Reads texts of PostgreSQL that are padded with blanks: those are no part of a value there, and nothing compares them. */
    static ColumnReader padded(int column) {
        return new ColumnReader(Kind.TEXT, row -> {
            String text = row.getString(column);
            return text == null ? null : withoutPadding(text);
        });
    }

    private static String withoutPadding(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    Object read(ResultSet row) throws SQLException, MisfitException {
        return cell.read(row);
    }

    private static Cell typed(Kind kind, int column) {
        return switch (kind) {
            case TEXT, OTHER -> row -> row.getString(column);
            case DECIMAL -> row -> row.getBigDecimal(column);
            case SMALL -> row -> row.getObject(column, Integer.class);
            case BYTES -> row -> row.getObject(column) == null ? null : SOME_BYTES;
            default -> row -> row.getObject(column, kind.type());
        };
    }

    /** SQLite keeps what it is given, whatever the column was declared as. */
    private static Cell loose(Kind kind, int column) {
        return row -> {
            Object value = row.getObject(column);
            if (value == null) {
                return null;
            }
            if (value instanceof byte[]) {
                if (kind == Kind.BYTES) {
                    return SOME_BYTES;
                }
                throw new MisfitException();
            }
            return switch (kind) {
                case TEXT, OTHER -> row.getString(column);
                case BYTES -> SOME_BYTES;
                default -> converted(kind, value);
            };
        };
    }

    private static @Nullable Object converted(Kind kind, Object value) throws MisfitException {
        if (value instanceof String text) {
            return TextParser.parse(kind, text);
        }
        if (!(value instanceof Number number)) {
            throw new MisfitException();
        }
        boolean isWhole = number instanceof Integer || number instanceof Long;
        return switch (kind) {
            case LONG -> Numbers.whole(number, Long.MIN_VALUE, Long.MAX_VALUE);
            case DOUBLE -> number.doubleValue();
            case DECIMAL -> isWhole ? BigDecimal.valueOf(number.longValue()) : Numbers.decimal(number);
            case TRUTH -> truth(isWhole ? number.longValue() : -1);
            default -> throw new MisfitException();
        };
    }

    private static boolean truth(long number) throws MisfitException {
        if (number != 0 && number != 1) {
            throw new MisfitException();
        }
        return number == 1;
    }
}
