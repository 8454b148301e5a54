package io.maskwright.vault.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Keeps connections while they are used: none at the start, none after half a minute of rest. */
final class Pool {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Pool() {}

    static HikariDataSource of(DataSource source, Patience patience) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("maskwright-store-" + NUMBER.incrementAndGet());
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(8);
        config.setIdleTimeout(TimeUnit.SECONDS.toMillis(30));
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(patience.connectionMillis());
        config.setAutoCommit(true);
        config.setThreadFactory(Pool::daemon);
        return new HikariDataSource(config);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "maskwright-store");
        thread.setDaemon(true);
        return thread;
    }
}
