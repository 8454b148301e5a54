package io.maskwright.spark.bench;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionEnd;

/** Adds up what the tasks of one action tell of themselves. */
final class StageMeter extends SparkListener {

    private static final long SECONDS_TO_WAIT = 60;

    private final Semaphore ended = new Semaphore(0);
    private Work work = Work.NONE;

    /**
     * What tasks did.
     *
     * @param rowsWritten rows that they wrote
     * @param bytesWritten of the result
     * @param shuffleBytes what they wrote for other tasks
     * @param cpuNanos how long they had a processor
     * @param collectionMillis how long they waited for the garbage collector
     */
    record Work(long rowsWritten, long bytesWritten, long shuffleBytes, long cpuNanos, long collectionMillis) {

        static final Work NONE = new Work(0, 0, 0, 0, 0);

        Work and(TaskMetrics task) {
            return new Work(
                    rowsWritten + task.outputMetrics().recordsWritten(),
                    bytesWritten + task.outputMetrics().bytesWritten(),
                    shuffleBytes + task.shuffleWriteMetrics().bytesWritten(),
                    cpuNanos + task.executorCpuTime(),
                    collectionMillis + task.jvmGCTime());
        }
    }

    synchronized void reset() {
        ended.drainPermits();
        work = Work.NONE;
    }

    /** What the action did that has just ended; events of it may still be on their way. */
    Work take() throws InterruptedException {
        if (!ended.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Spark told no end of the action");
        }
        synchronized (this) {
            return work;
        }
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
        TaskMetrics metrics = end.taskMetrics();
        if (metrics != null) {
            work = work.and(metrics);
        }
    }

    /** Comes after the events of the tasks. */
    @Override
    public void onOtherEvent(SparkListenerEvent event) {
        if (event instanceof SparkListenerSQLExecutionEnd) {
            ended.release();
        }
    }
}
