package io.maskwright.export.jdbc;

import io.maskwright.export.spi.TransferException;
import java.sql.SQLException;

/**
 * Says in words what went wrong with a database. What drivers and servers say quotes the row that failed, so nothing but
 * the code is taken over, and the exception itself is not kept as a cause.
 */
final class JdbcTrouble {

    private static final int STATE_LENGTH = 5;

    private JdbcTrouble() {}

    /**
     * Returns what to throw.
     *
     * @param what what failed and where, such as {@code cannot read query}
     */
    static TransferException of(String what, SQLException failure) {
        return new TransferException(what + ": " + words(failure));
    }

    /** Returns what to throw where something else than an SQL exception came, such as one of a pool. */
    static TransferException unexpected(String what, RuntimeException failure) {
        return new TransferException(what + ": " + failure.getClass().getSimpleName());
    }

    private static String words(SQLException failure) {
        String state = failure.getSQLState();
        if (state != null && isState(state)) {
            return meaning(state) + " (SQLSTATE " + state + ")";
        }
        // SQLite has no states; the low byte of its code is the kind of failure.
        return ofSqlite(failure.getErrorCode() & 0xff) + " (code " + failure.getErrorCode() + ")";
    }

    /** It comes from a server and is shown, so it must be what the standard says. */
    private static boolean isState(String state) {
        return state.length() == STATE_LENGTH
                && state.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
    }

    private static String meaning(String state) {
        return switch (state) {
            case "23502" -> "null in a column that must not be null";
            case "23503" -> "a foreign key finds no row that it refers to, or is referred to";
            case "23505" -> "a unique constraint is violated";
            case "23514" -> "a check constraint is violated";
            case "22001" -> "a value is too long";
            case "22003" -> "a number is out of range";
            case "25006" -> "the transaction is read-only";
            case "42501" -> "a right is missing";
            case "42P01" -> "there is no such table";
            case "42703" -> "there is no such column";
            case "55P03", "40P01", "40001" -> "another transaction is in the way";
            default -> ofClass(state.substring(0, 2));
        };
    }

    private static String ofClass(String stateClass) {
        return switch (stateClass) {
            case "08", "57" -> "the database cannot be reached";
            case "22" -> "a value does not fit";
            case "23" -> "a constraint is violated";
            case "28" -> "the database refuses the user";
            case "42" -> "the statement is refused";
            case "53" -> "the database is full or busy";
            default -> "the database reports a failure";
        };
    }

    private static String ofSqlite(int code) {
        return switch (code) {
            case 5, 6 -> "another connection is in the way";
            case 8 -> "the database is read-only";
            case 10, 14 -> "the database cannot be reached";
            case 11, 26 -> "the database is damaged or is none";
            case 13 -> "the database is full";
            case 19 -> "a constraint is violated";
            default -> "the database reports a failure";
        };
    }
}
