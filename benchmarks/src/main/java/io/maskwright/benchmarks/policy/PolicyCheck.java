package io.maskwright.benchmarks.policy;

import io.maskwright.Audience;
import io.maskwright.engine.Desensitiser;
import io.maskwright.plan.RecordPlan;
import io.maskwright.policy.Policy;
import java.util.Map;

/**
 * What a contender must get right before it is timed: a policy that is the sample, whichever way it was read; for each
 * category and audience the strategy that the sample says; a plan of every column.
 */
final class PolicyCheck {

    private PolicyCheck() {}

    static void check(PolicyWorker worker, PolicySize size, PolicyOperation operation) {
        switch (operation) {
            case LOAD -> checkPolicy(worker.load(SamplePolicy.yaml(size)), size);
            case COMPILE -> checkPolicy(worker.compile(), size);
            case DECIDE -> checkDecisions(worker, size);
            case PLAN_TABLE -> checkTable(worker.planTable(), size);
            case PLAN_CLASS -> require(isPlanned(worker.planClass()), "a class has another plan");
        }
    }

    private static void checkPolicy(Object read, PolicySize size) {
        if (read instanceof Policy policy) {
            require(
                    policy.digest().equals(SamplePolicy.builder(size).build().digest()),
                    "the policy is not the sample");
        } else {
            require(
                    read instanceof Map<?, ?> map
                            && map.get("categories") instanceof Map<?, ?> categories
                            && categories.size() == size.entries(),
                    "the YAML is not the sample");
        }
    }

    private static void checkDecisions(PolicyWorker worker, PolicySize size) {
        for (int i = 0; i < size.entries(); i++) {
            require(
                    worker.strategyOf(worker.decide(i, 0)).equals(SamplePolicy.strategy(i))
                            && worker.strategyOf(worker.decide(i, 1)).equals("redact"),
                    "a category is decided otherwise");
        }
    }

    private static void checkTable(Object planned, PolicySize size) {
        require(
                planned instanceof RecordPlan plan && plan.columns().size() == size.entries(),
                "the plan lacks columns");
    }

    private static boolean isPlanned(Object planned) {
        SampleClass object = new SampleClass();
        object.second = "13812345678";
        return planned instanceof Desensitiser engine
                && engine.toSafeString(object, Audience.of("support")).contains("138****5678");
    }

    private static void require(boolean condition, String failure) {
        if (!condition) {
            throw new IllegalStateException(failure);
        }
    }
}
