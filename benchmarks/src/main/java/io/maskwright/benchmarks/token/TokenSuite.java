package io.maskwright.benchmarks.token;

import io.maskwright.benchmarks.Contest;
import io.maskwright.benchmarks.Effort;
import io.maskwright.benchmarks.Suite;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tokens without a vault: keyed hashes and seals, one value at a time. */
public final class TokenSuite implements Suite {

    private static final String OPERATION = "operation";
    private static final String SINGLE = "single";

    /** Creates the suite. */
    public TokenSuite() {}

    @Override
    public String name() {
        return "token";
    }

    @Override
    public List<Contest> contests(Effort effort) {
        return Arrays.stream(TokenOperation.values()).map(TokenSuite::contest).toList();
    }

    private static Contest contest(TokenOperation operation) {
        Map<String, List<String>> params = new LinkedHashMap<>();
        params.put(OPERATION, List.of(operation.name()));
        params.put(Contest.CONTENDER, TokenContender.doing(operation));
        return new Contest(TokenBenchmark.class, SINGLE, params);
    }

    @Override
    public Baseline baseline() {
        return new Baseline(TokenContender.MASKWRIGHT.name(), SINGLE);
    }

    @Override
    public int resultBytes(Map<String, String> params, int batch) {
        return TokenOperation.valueOf(Objects.requireNonNull(params.get(OPERATION)))
                .resultBytes();
    }
}
