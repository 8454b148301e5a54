package io.maskwright.benchmarks.vault;

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
 * Time for each value, one thread, each batch durable when it returns.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar vault}</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 3,
        jvmArgs = {"-Xms1g", "-Xmx1g"})
public class VaultBenchmark {

    /**
     * A batch of 1,000 values.
     *
     * @param trial the contender
     * @return the tokens, for JMH to consume
     */
    @Benchmark
    @OperationsPerInvocation(1_000)
    public String[] batch1000(VaultTrial trial) {
        return trial.batch();
    }

    /**
     * A batch of 10,000 values.
     *
     * @param trial the contender
     * @return the tokens, for JMH to consume
     */
    @Benchmark
    @OperationsPerInvocation(10_000)
    public String[] batch10000(VaultTrial trial) {
        return trial.batch();
    }
}
