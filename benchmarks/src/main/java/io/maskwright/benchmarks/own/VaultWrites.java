package io.maskwright.benchmarks.own;

import io.maskwright.Strategy;
import io.maskwright.plan.Treatment;
import io.maskwright.policy.Policy;
import io.maskwright.strategy.UsesKeys;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what would leave traces: a random token is remembered by the vault of its domain, with the value. */
final class VaultWrites {

    private static final Pattern TOKEN = Pattern.compile("\\btoken\\s*\\(");

    private VaultWrites() {}

    /** The paths of the fields whose treatment writes to a vault. */
    static List<String> of(Policy policy, List<Treatment> treatments) {
        return treatments.stream()
                .map(Treatment::decision)
                .filter(decision -> writes(policy, decision.strategy()))
                .map(decision -> decision.path())
                .toList();
    }

    private static boolean writes(Policy policy, Strategy strategy) {
        return TOKEN.matcher(strategy.toString()).find()
                && UsesKeys.of(strategy).stream().anyMatch(policy.vaults()::has);
    }
}
