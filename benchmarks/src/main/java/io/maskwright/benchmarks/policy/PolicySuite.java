package io.maskwright.benchmarks.policy;

import io.maskwright.benchmarks.Contest;
import io.maskwright.benchmarks.Effort;
import io.maskwright.benchmarks.Note;
import io.maskwright.benchmarks.Suite;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a policy costs before the first value is treated. */
public final class PolicySuite implements Suite {

    private static final String SINGLE = "single";
    private static final String OPERATION = "operation";

    /** Creates the suite. */
    public PolicySuite() {}

    @Override
    public String name() {
        return "policy";
    }

    @Override
    public List<Contest> contests(Effort effort) {
        return Arrays.stream(PolicyOperation.values())
                .map(operation -> contest(operation, effort))
                .toList();
    }

    private static Contest contest(PolicyOperation operation, Effort effort) {
        // The class is the same whatever the policy.
        boolean isBrief = operation == PolicyOperation.PLAN_CLASS
                || (operation == PolicyOperation.COMPILE && !effort.equals(Effort.FULL));
        Map<String, List<String>> params = new LinkedHashMap<>();
        params.put(OPERATION, List.of(operation.name()));
        params.put(
                "size",
                isBrief
                        ? List.of(PolicySize.SMALL.name())
                        : Arrays.stream(PolicySize.values()).map(Enum::name).toList());
        params.put(Contest.CONTENDER, PolicyContender.doing(operation));
        return new Contest(PolicyBenchmark.class, SINGLE, params);
    }

    @Override
    public Baseline baseline() {
        return new Baseline(PolicyContender.MASKWRIGHT.name(), SINGLE);
    }

    /** Not told: policies and plans are no texts. */
    @Override
    public int resultBytes(Map<String, String> params, int batch) {
        return 0;
    }

    @Override
    public List<Note> notes() {
        return List.of(
                new Note(
                        PolicyContender.PLAIN_MAPS.name(),
                        Map.of(OPERATION, PolicyOperation.LOAD.name()),
                        Note.Kind.SCOPE,
                        "reads YAML into maps and checks nothing, keeps no positions, parses no strategies"),
                new Note(
                        PolicyContender.PLAIN_MAPS.name(),
                        Map.of(OPERATION, PolicyOperation.DECIDE.name()),
                        Note.Kind.SCOPE,
                        "looks a category up as it is written: no parents, no clearance, no purposes, no reasons"));
    }
}
