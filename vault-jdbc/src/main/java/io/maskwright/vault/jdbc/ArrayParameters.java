package io.maskwright.vault.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sets parameters of a statement for PostgreSQL to columns of a batch. */
record ArrayParameters<E>(PreparedStatement statement, Collection<E> batch) {

    void texts(int parameter, Function<E, String> column) throws SQLException {
        set(parameter, "text", column, new String[batch.size()]);
    }

    void bytes(int parameter, Function<E, byte @Nullable []> column) throws SQLException {
        set(parameter, "bytea", column, new byte[batch.size()][]);
    }

    void integers(int parameter, Function<E, Integer> column) throws SQLException {
        set(parameter, "int4", column, new Integer[batch.size()]);
    }

    void longs(int parameter, Function<E, @Nullable Long> column) throws SQLException {
        set(parameter, "int8", column, new Long[batch.size()]);
    }

    private <T> void set(int parameter, String type, Function<E, ? extends T> column, T[] cells) throws SQLException {
        int next = 0;
        for (E row : batch) {
            cells[next++] = column.apply(row);
        }
        statement.setArray(parameter, statement.getConnection().createArrayOf(type, cells));
    }
}
