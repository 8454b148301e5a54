package io.maskwright.benchmarks.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Who is measured. */
public enum PolicyContender {
    /** This library. */
    MASKWRIGHT(MaskwrightPolicies::new, EnumSet.allOf(PolicyOperation.class)),
    /** Maps, as the limit. */
    PLAIN_MAPS(PlainMaps::new, EnumSet.of(PolicyOperation.LOAD, PolicyOperation.DECIDE));

    @SuppressWarnings("ImmutableEnumChecker") // holds nothing
    private final Function<PolicySize, PolicyWorker> creation;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final Set<PolicyOperation> operations;

    PolicyContender(Function<PolicySize, PolicyWorker> creation, Set<PolicyOperation> operations) {
        this.creation = creation;
        this.operations = operations;
    }

    boolean does(PolicyOperation operation) {
        return operations.contains(operation);
    }

    PolicyWorker newWorker(PolicySize size) {
        return creation.apply(size);
    }

    static List<String> doing(PolicyOperation operation) {
        return Arrays.stream(values())
                .filter(contender -> contender.does(operation))
                .map(Enum::name)
                .toList();
    }
}
