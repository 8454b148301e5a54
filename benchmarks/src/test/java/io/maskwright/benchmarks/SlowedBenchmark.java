package io.maskwright.benchmarks;

import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.ValueContext;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** A strategy of one's own that somebody may have slowed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SlowedBenchmark {

    /** Says by how much; it reaches only a benchmark that runs in the process of the test. */
    static final String WORK = "maskwright.test.work";

    @Param("OWN_STRATEGY")
    public String contender;

    private final Strategy strategy = new Stars(Integer.getInteger(WORK, 20));

    @Benchmark
    public @Nullable Object treat() {
        return strategy.apply("13800138000", ValueContext.NONE);
    }

    /** Stars for every character, after some work. */
    private record Stars(int work) implements Strategy {

        @Override
        public Traits traits() {
            return Traits.GROUPING;
        }

        @Override
        public Class<?> resultType(Class<?> valueType) {
            return String.class;
        }

        @Override
        public Object apply(Object value, ValueContext context) {
            Blackhole.consumeCPU(work);
            return "*".repeat(value.toString().length());
        }

        @Override
        public String toString() {
            return "stars";
        }
    }
}
