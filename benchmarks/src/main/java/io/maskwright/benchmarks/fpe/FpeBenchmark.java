package io.maskwright.benchmarks.fpe;

import java.util.concurrent.TimeUnit;
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
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar fpe}</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 3,
        jvmArgs = {"-Xms1g", "-Xmx1g"})
public class FpeBenchmark {

    /**
     * One value.
     *
     * @param feed the values
     * @return the result, for JMH to consume
     */
    @Benchmark
    public String single(FpeFeed feed) {
        return feed.encryptOne();
    }

    /**
     * One value under a tweak of 11 bytes that no other value has.
     *
     * @param feed the values
     * @return the result, for JMH to consume
     */
    @Benchmark
    public String ownTweak(FpeFeed feed) {
        return feed.encryptOneUnderItsOwnTweak();
    }

    /**
     * 64 values at once.
     *
     * @param feed the values
     * @return the results, for JMH to consume
     */
    @Benchmark
    @OperationsPerInvocation(64)
    public String[] batch64(FpeFeed feed) {
        return feed.encryptBatch();
    }

    /**
     * 256 values at once.
     *
     * @param feed the values
     * @return the results, for JMH to consume
     */
    @Benchmark
    @OperationsPerInvocation(256)
    public String[] batch256(FpeFeed feed) {
        return feed.encryptBatch();
    }

    /**
     * 1,024 values at once.
     *
     * @param feed the values
     * @return the results, for JMH to consume
     */
    @Benchmark
    @OperationsPerInvocation(1_024)
    public String[] batch1024(FpeFeed feed) {
        return feed.encryptBatch();
    }
}
