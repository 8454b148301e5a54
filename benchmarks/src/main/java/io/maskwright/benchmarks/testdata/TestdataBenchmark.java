package io.maskwright.benchmarks.testdata;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time for each row of thirteen cells.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar testdata}</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 3,
        jvmArgs = {"-Xms1g", "-Xmx1g"})
public class TestdataBenchmark {

    /**
     * One row.
     *
     * @param feed the rows
     * @return the cells, for JMH to consume
     */
    @Benchmark
    public List<String> row(TestdataFeed feed) {
        return feed.one();
    }
}
