package io.maskwright.benchmarks.vault;

import io.maskwright.benchmarks.Contest;
import io.maskwright.benchmarks.Effort;
import io.maskwright.benchmarks.Suite;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tokens with a vault, new and known values, on each database. */
public final class VaultSuite implements Suite {

    private static final String BATCH = "batch1000";
    /** A token of 26 characters and its place in the array. */
    private static final int RESULT_BYTES = 76;

    /** Creates the suite. */
    public VaultSuite() {}

    @Override
    public String name() {
        return "vault";
    }

    @Override
    public List<Contest> contests(Effort effort) {
        List<String> forms = effort.equals(Effort.FULL) ? List.of(BATCH, "batch10000") : List.of(BATCH);
        return forms.stream().map(VaultSuite::contest).toList();
    }

    private static Contest contest(String form) {
        Map<String, List<String>> params = new LinkedHashMap<>();
        params.put("database", names(VaultDatabase.values()));
        params.put("mode", names(VaultMode.values()));
        params.put(Contest.CONTENDER, names(VaultContender.values()));
        return new Contest(VaultBenchmark.class, form, params);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    @Override
    public Baseline baseline() {
        return new Baseline(VaultContender.PLAIN_JDBC.name(), BATCH);
    }

    @Override
    public int resultBytes(Map<String, String> params, int batch) {
        return RESULT_BYTES;
    }
}
