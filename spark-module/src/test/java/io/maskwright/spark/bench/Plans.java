package io.maskwright.spark.bench;

import io.maskwright.plan.RecordPlan;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** One plan for each policy in a process, as a library of functions would keep it. */
final class Plans {

    private static final ConcurrentMap<String, RecordPlan> PLANS = new ConcurrentHashMap<>();

    private Plans() {}

    static RecordPlan of(String folder, String policy) {
        return PLANS.computeIfAbsent(
                folder + '/' + policy,
                file -> RecordPlan.compile(
                        BenchPolicy.load(Path.of(folder), policy),
                        BenchPolicy.DATASET,
                        BenchPolicy.AUDIENCE,
                        BenchColumns.ALL));
    }
}
