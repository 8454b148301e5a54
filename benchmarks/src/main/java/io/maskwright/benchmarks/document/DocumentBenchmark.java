package io.maskwright.benchmarks.document;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time for each document, bytes in and bytes out.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar document}</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 3,
        jvmArgs = {"-Xms1g", "-Xmx1g"})
public class DocumentBenchmark {

    /**
     * One document.
     *
     * @param feed the document
     * @return the result, for JMH to consume
     */
    @Benchmark
    public byte[] single(DocumentFeed feed) {
        return feed.one();
    }
}
