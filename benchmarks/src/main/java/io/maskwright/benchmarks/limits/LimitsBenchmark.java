package io.maskwright.benchmarks.limits;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Time for each unit of work.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar limits}</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 3,
        jvmArgs = {"-Xms1g", "-Xmx1g"})
public class LimitsBenchmark {

    /**
     * Many units, one after the other.
     *
     * @param feed the work
     * @param consumer takes the results
     */
    @Benchmark
    @OperationsPerInvocation(Limit.UNITS)
    public void unit(LimitFeed feed, Blackhole consumer) {
        feed.run(consumer);
    }
}
