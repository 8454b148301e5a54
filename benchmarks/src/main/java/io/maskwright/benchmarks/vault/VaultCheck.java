package io.maskwright.benchmarks.vault;

import java.util.Arrays;

/** Nothing is timed that loses, repeats or shows a value. */
final class VaultCheck {

    private VaultCheck() {}

    static void check(VaultDesk desk, String[] values) {
        String[] tokens = desk.tokenise(values);
        require(Arrays.stream(tokens).distinct().count() == values.length, "tokens must differ");
        require(Arrays.equals(desk.tokenise(values), tokens), "equal values must have equal tokens");
        require(Arrays.equals(desk.open(tokens), values), "tokens must open to their values");
        for (int i = 0; i < values.length; i++) {
            require(!tokens[i].contains(values[i]), "tokens must not show their values");
        }
    }

    private static void require(boolean holds, String law) {
        if (!holds) {
            throw new IllegalStateException(law);
        }
    }
}
