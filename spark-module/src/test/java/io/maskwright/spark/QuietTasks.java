package io.maskwright.spark;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import scala.Option;

/**
 * Waits after each test until no task runs: Spark fails a job while other tasks of it still write, and they would make folders again that
 * are being deleted.
 */
public final class QuietTasks implements AfterEachCallback {

    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(10);
    private static final long PAUSE = 10;

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        Option<SparkSession> session = SparkSession.getDefaultSession();
        if (session.isEmpty() || session.get().sparkContext().isStopped()) {
            return;
        }
        SparkContext spark = session.get().sparkContext();
        // What is known of tasks comes by way of events.
        spark.listenerBus().waitUntilEmpty(PATIENCE);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
        while (isBusy(spark) && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
        }
    }

    private static boolean isBusy(SparkContext spark) {
        return Arrays.stream(spark.statusTracker().getExecutorInfos())
                .anyMatch(executor -> executor.numRunningTasks() > 0);
    }
}
