package io.maskwright.vault.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Connections of a real database that do what they are told and then say they failed: once, at a chosen moment. */
final class TrickyConnections {

    /** What fails after it was done. */
    enum Moment {
        /** The end of a transaction. */
        COMMIT,
        /** A statement that stores entries, outside of a transaction or in one. */
        INSERT
    }

    private final DataSource real;
    private final Moment moment;
    private int remaining;

    TrickyConnections(DataSource real, Moment moment, int times) {
        this.real = real;
        this.moment = moment;
        this.remaining = times;
    }

    DataSource source() {
        return proxy(DataSource.class, real);
    }

    int remaining() {
        return remaining;
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object result;
                    try {
                        result = method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    String sql = arguments != null && arguments.length > 0 && arguments[0] instanceof String text
                            ? text
                            : "";
                    strike(method.getName(), sql, target);
                    return wrapped(result);
                }));
    }

    private Object wrapped(Object result) {
        if (result instanceof Connection) {
            return proxy(Connection.class, result);
        }
        if (result instanceof PreparedStatement) {
            return proxy(PreparedStatement.class, result);
        }
        return result instanceof Statement ? proxy(Statement.class, result) : result;
    }

    private void strike(String method, String sql, Object target) throws SQLException {
        boolean commit = method.equals("commit") || sql.equals("COMMIT");
        boolean insert = method.startsWith("executeQuery") && target.toString().contains("INSERT");
        if (remaining > 0 && (moment == Moment.COMMIT ? commit : insert)) {
            remaining--;
            if (target instanceof Connection connection && connection.getMetaData() != null) {
                // What a broken connection leaves behind: nothing of it can be used again.
                connection.close();
            }
            throw new SQLException("lost after " + Entries.CANARY, "08006", 10);
        }
    }
}
