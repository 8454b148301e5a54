package io.maskwright.benchmarks.strategy;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time for each value, text in and text out.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar strategy}</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 3,
        jvmArgs = {"-Xms1g", "-Xmx1g"})
public class StrategyBenchmark {

    /**
     * One value.
     *
     * @param feed the values
     * @return the result, for JMH to consume
     */
    @Benchmark
    public @Nullable String single(StrategyFeed feed) {
        return feed.one();
    }

    /**
     * 256 values of a column at once.
     *
     * @param feed the values
     * @return the results, for JMH to consume
     */
    @Benchmark
    @OperationsPerInvocation(256)
    public @Nullable String[] batch256(StrategyFeed feed) {
        return feed.batch();
    }
}
