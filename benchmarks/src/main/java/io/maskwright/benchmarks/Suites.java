package io.maskwright.benchmarks;

import io.maskwright.benchmarks.document.DocumentSuite;
import io.maskwright.benchmarks.fpe.FpeSuite;
import io.maskwright.benchmarks.jackson.JacksonSuite;
import io.maskwright.benchmarks.limits.LimitsSuite;
import io.maskwright.benchmarks.policy.PolicySuite;
import io.maskwright.benchmarks.reveal.RevealSuite;
import io.maskwright.benchmarks.strategy.StrategySuite;
import io.maskwright.benchmarks.testdata.TestdataSuite;
import io.maskwright.benchmarks.token.TokenSuite;
import io.maskwright.benchmarks.vault.VaultSuite;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All suites. */
final class Suites {

    private static final List<Suite> ALL = List.of(
            new FpeSuite(),
            new StrategySuite(),
            new TokenSuite(),
            new VaultSuite(),
            new RevealSuite(),
            new JacksonSuite(),
            new DocumentSuite(),
            new PolicySuite(),
            new TestdataSuite(),
            new LimitsSuite());

    private Suites() {}

    static List<Suite> all() {
        return ALL;
    }

    static Optional<Suite> named(String name) {
        return ALL.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /** The names, for messages. */
    static String names() {
        return ALL.stream().map(Suite::name).collect(Collectors.joining(", "));
    }
}
