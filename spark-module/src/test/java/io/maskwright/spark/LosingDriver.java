package io.maskwright.spark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;

/** Reaches a database over a line that breaks at a bad moment. */
public final class LosingDriver implements Driver {

    private static final String PREFIX = "jdbc:losing:";

    /** What breaks. */
    static volatile Loss loses = Loss.NOTHING;

    /** What is lost. */
    enum Loss {
        NOTHING,
        ANSWER_TO_COMMIT,
        ROLLBACK
    }

    static {
        try {
            DriverManager.registerDriver(new LosingDriver());
        } catch (SQLException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The address of a database over such a line. To ask for it makes the driver known. */
    static String over(String url) {
        return PREFIX + url;
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        Connection connection = DriverManager.getConnection(url.substring(PREFIX.length()));
        boolean[] isGone = new boolean[1];
        return (Connection) Proxy.newProxyInstance(
                LosingDriver.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    String name = method.getName();
                    if (isGone[0] && !name.equals("close") && !name.equals("abort")) {
                        throw new SQLException("gone");
                    }
                    if (loses == Loss.ROLLBACK && name.equals("rollback")) {
                        throw new SQLException("no rollback today");
                    }
                    try {
                        Object result = method.invoke(connection, arguments);
                        if (loses == Loss.ANSWER_TO_COMMIT && name.equals("commit")) {
                            isGone[0] = true;
                            throw new SQLException("gone");
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
