package io.maskwright.benchmarks;

import io.maskwright.benchmarks.compare.RowKey;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** One run of one suite. The base of a comparison is read at once, so that a wrong one costs nobody an hour. */
final class SuiteRun {

    private final Suite suite;
    private final List<Contest> contests;
    private final Harness harness;
    private final String command;
    private final SuiteOutput output;
    private final @Nullable Report base;

    SuiteRun(Suite suite, List<Contest> contests, Harness harness, String command, SuiteOutput output) {
        this.suite = suite;
        this.contests = contests;
        this.harness = harness;
        this.command = command;
        this.output = output;
        this.base = output.base(suite.name());
    }

    String name() {
        return suite.name();
    }

    /** The number of measurements. */
    int size() {
        return contests.stream().mapToInt(Contest::size).sum();
    }

    /** About how long it takes. */
    long seconds() {
        return harness.effort().seconds(size());
    }

    /** Measures, prints, writes and compares. */
    int run() throws RunnerException, IOException {
        List<RunResult> results = harness.run(contests, output.progress());
        Report report = new Report(
                suite.name(),
                harness.effort(),
                harness.threads(),
                Report.now(),
                command,
                List.copyOf(results.get(0).getParams().getJvmArgs()),
                Environment.here(),
                Rows.of(results, suite));
        return output.take(report, suite, base, leftOut()::contains);
    }

    /** What the suite has and this run was told to leave out. */
    private Set<RowKey> leftOut() {
        Set<RowKey> left = new HashSet<>();
        suite.contests(Effort.FULL).forEach(contest -> left.addAll(contest.keys()));
        contests.forEach(contest -> left.removeAll(contest.keys()));
        return left;
    }
}
