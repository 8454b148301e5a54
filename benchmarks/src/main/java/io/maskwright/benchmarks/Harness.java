package io.maskwright.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs contests by JMH. Immutable.
 *
 * @param effort how long is measured
 * @param threads how many threads at once
 * @param jvmArguments arguments of the measured processes beside those of the benchmark
 */
record Harness(Effort effort, int threads, List<String> jvmArguments) {

    /**
     * Runs the contests one after the other.
     *
     * @param progress where JMH tells how far it is
     * @throws RunnerException if a benchmark fails, such as for a contender that is wrong
     */
    List<RunResult> run(List<Contest> contests, PrintStream progress) throws RunnerException {
        List<RunResult> results = new ArrayList<>();
        for (Contest contest : contests) {
            results.addAll(run(contest, progress));
        }
        return results;
    }

    private Collection<RunResult> run(Contest contest, PrintStream progress) throws RunnerException {
        TimeValue iteration = TimeValue.milliseconds(effort.millis());
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(contest.pattern())
                .forks(effort.forks())
                .warmupIterations(effort.warmups())
                .warmupTime(iteration)
                .measurementIterations(effort.iterations())
                .measurementTime(iteration)
                .threads(threads)
                .jvmArgsAppend(jvmArguments.toArray(String[]::new))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
        contest.params().forEach((name, values) -> options.param(name, values.toArray(String[]::new)));
        return new Runner(options.build(), OutputFormatFactory.createFormatInstance(progress, VerboseMode.NORMAL))
                .run();
    }
}
