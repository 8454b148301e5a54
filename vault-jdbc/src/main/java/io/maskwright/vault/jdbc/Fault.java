package io.maskwright.vault.jdbc;

import java.sql.SQLException;

/** What is wrong with a database, in words of our own: what a driver says may quote the bytes it was given. */
enum Fault {
    /** Somebody else held what was needed for too long. */
    LOCKED("is locked by another writer", Hope.SOON),
    /** No connection, or it broke. */
    UNREACHABLE("cannot be reached", Hope.SOON),
    /** Password or rights. */
    REFUSED("refuses the user or lacks a right", Hope.NONE),
    /** Opened for reading only, a standby, or files that cannot be written. */
    READ_ONLY("is read-only", Hope.NONE),
    /** No room left. */
    FULL("is full", Hope.NONE),
    /** Pages or files that make no sense. */
    DAMAGED("is damaged or is no such database", Hope.NONE),
    /** Tables that are missing, or of another version. */
    SCHEMA("does not have the tables of this version", Hope.NONE),
    /** Would lose what it says it has stored. */
    NOT_DURABLE("does not write durably", Hope.NONE),
    /** Given up for another vault. */
    FROZEN("is frozen: another vault has taken over", Hope.NONE),
    /** The store was closed by its owner. */
    CLOSED("is closed", Hope.NONE),
    /** Anything else. */
    FAILED("has failed", Hope.NONE);

    /** Whether trying again can help. */
    enum Hope {
        SOON,
        NONE
    }

    private final String words;
    private final Hope hope;

    Fault(String words, Hope hope) {
        this.words = words;
        this.hope = hope;
    }

    /** Goes after the name of the thing that it is about. */
    String words() {
        return words;
    }

    boolean passes() {
        return hope == Hope.SOON;
    }

    /** Finds what an exception of a driver or of a pool means. */
    static Fault of(SQLException thrown, Dialect dialect) {
        Fault fault = FAILED;
        // A pool hangs the reason below its own exception, and only that reason has a code worth reading.
        for (Throwable cause = thrown; cause != null && fault == FAILED; cause = cause.getCause()) {
            if (cause instanceof StoreFailure failure) {
                fault = failure.fault();
            } else if (cause instanceof SQLException sql) {
                fault = dialect == Dialect.SQLITE ? ofSqlite(sql) : ofState(sql);
            }
        }
        if (fault == FAILED && thrown instanceof java.sql.SQLTransientException) {
            return UNREACHABLE;
        }
        return fault;
    }

    private static Fault ofSqlite(SQLException thrown) {
        return switch (thrown.getErrorCode() & 0xff) {
            case 1 -> ofMissing(thrown);
            case 5, 6 -> LOCKED;
            case 8 -> READ_ONLY;
            case 3, 23 -> REFUSED;
            case 13 -> FULL;
            case 10, 14 -> UNREACHABLE;
            case 11, 26 -> DAMAGED;
            case 17 -> LOCKED;
            default -> FAILED;
        };
    }

    /** A statement that SQLite does not understand, for which it has one code: ours all name tables. */
    private static Fault ofMissing(SQLException thrown) {
        String message = thrown.getMessage() == null ? "" : thrown.getMessage();
        return message.contains("no such table") || message.contains("no such column") ? SCHEMA : FAILED;
    }

    private static Fault ofState(SQLException thrown) {
        String state = thrown.getSQLState() == null ? "" : thrown.getSQLState();
        return switch (state) {
            case "40001", "40P01", "55P03", "55006" -> LOCKED;
            case "57P01", "57P02", "57P03", "53300" -> UNREACHABLE;
            case "25006" -> READ_ONLY;
            case "53100", "53200", "53400" -> FULL;
            case "42501", "3D000", "08004" -> REFUSED;
            case "42P01", "42703", "3F000", "42P07" -> SCHEMA;
            case "XX001", "XX002" -> DAMAGED;
            default -> ofClass(state);
        };
    }

    private static Fault ofClass(String state) {
        if (state.startsWith("08")) {
            return UNREACHABLE;
        }
        return state.startsWith("28") ? REFUSED : FAILED;
    }
}
