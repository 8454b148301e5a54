package io.maskwright.examples;

import io.maskwright.policy.Policy;
import io.maskwright.risk.MaskStrengths;
import io.maskwright.risk.MaskUnion;
import java.util.List;

/** Judging the masks of a policy, in a test of one's own. */
final class CheckingMasks {

    // region check
    static void masksAreStrongEnough(Policy policy) {
        MaskStrengths strengths = MaskStrengths.of(policy);
        if (!strengths.findings().isEmpty()) {
            throw new AssertionError(strengths.findings());
        }
    }

    static List<MaskUnion> masksThatAddUp(Policy policy) {
        return MaskStrengths.of(policy).unions();
    }
    // endregion

    private CheckingMasks() {}
}
