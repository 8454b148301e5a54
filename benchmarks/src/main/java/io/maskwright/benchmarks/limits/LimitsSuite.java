package io.maskwright.benchmarks.limits;

import io.maskwright.benchmarks.Contest;
import io.maskwright.benchmarks.Effort;
import io.maskwright.benchmarks.Suite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The least time of the parts of the work. */
public final class LimitsSuite implements Suite {

    private static final String UNIT = "unit";

    /** Creates the suite. */
    public LimitsSuite() {}

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public List<Contest> contests(Effort effort) {
        Map<String, List<String>> params = new LinkedHashMap<>();
        params.put("limit", Stream.of(Limit.values()).map(Enum::name).toList());
        params.put(Contest.CONTENDER, List.of(LimitContender.JDK.name()));
        return List.of(new Contest(LimitsBenchmark.class, UNIT, params));
    }

    @Override
    public Baseline baseline() {
        return new Baseline(LimitContender.JDK.name(), UNIT);
    }

    /** Nothing: the arrays of encoded texts are part of the work. */
    @Override
    public int resultBytes(Map<String, String> params, int batch) {
        return 0;
    }
}
