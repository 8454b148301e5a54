package io.maskwright.benchmarks.reveal;

import java.util.List;
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
 * Time for each value that is given back.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar reveal}</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 3,
        jvmArgs = {"-Xms1g", "-Xmx1g"})
public class RevealBenchmark {

    /**
     * One value.
     *
     * @param trial the protected texts
     * @return the value, for JMH to consume
     */
    @Benchmark
    public List<String> single(RevealTrial trial) {
        return trial.reveal();
    }

    /**
     * 256 values in one request, with one event for each hundred at most.
     *
     * @param trial the protected texts
     * @return the values, for JMH to consume
     */
    @Benchmark
    @OperationsPerInvocation(256)
    public List<String> batch256(RevealTrial trial) {
        return trial.reveal();
    }
}
