package io.maskwright.benchmarks.policy;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time for each operation on a policy.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar policy}</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 3,
        jvmArgs = {"-Xms1g", "-Xmx1g"})
public class PolicyBenchmark {

    /**
     * One operation.
     *
     * @param feed what is asked
     * @return what comes of it, for JMH to consume
     */
    @Benchmark
    public Object single(PolicyFeed feed) {
        return feed.one();
    }
}
