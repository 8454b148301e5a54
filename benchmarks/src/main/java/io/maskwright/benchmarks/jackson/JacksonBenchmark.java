package io.maskwright.benchmarks.jackson;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time for each object of ten properties, six of them masked in part, to UTF-8.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar jackson}</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(
        value = 3,
        jvmArgs = {"-Xms1g", "-Xmx1g"})
public class JacksonBenchmark {

    /**
     * One object.
     *
     * @param feed the objects
     * @return the bytes, for JMH to consume
     */
    @Benchmark
    public byte[] write(JacksonFeed feed) {
        return feed.one();
    }
}
