package io.maskwright.benchmarks.strategy;

import io.maskwright.MaskingException;
import java.util.List;
import java.util.Objects;

/**
 * What a contender must get right before it is timed: for typical values exactly what is expected of it, and nothing as it
 * came; no exception for hostile ones but a refusal. This library must hide those, too; what others show of them is noted.
 */
final class MaskCheck {

    private static final int VALUES = 256;

    private MaskCheck() {}

    static void check(MaskWorker worker, MaskContender contender, MaskCase masked) {
        if (masked.kind() == ValueKind.HOSTILE) {
            checkHostile(worker, contender);
            return;
        }
        if (masked.length() == TextLength.TYPICAL) {
            checkExpected(worker, contender, ExpectedMask.of(masked.strategy(), masked.script()));
        }
        if (!masked.strategy().mayShow()) {
            for (String value : masked.draw(VALUES)) {
                require(!shows(worker, value), "a typical value is in the result");
            }
        }
    }

    private static void checkExpected(MaskWorker worker, MaskContender contender, List<ExpectedMask> expected) {
        require(!expected.isEmpty(), "nothing is known of what results must be");
        for (ExpectedMask mask : expected) {
            require(
                    Objects.equals(worker.mask(mask.value()), mask.results().get(contender)),
                    "a result is not what is expected");
        }
    }

    private static void checkHostile(MaskWorker worker, MaskContender contender) {
        for (String value : HostileValues.READABLE) {
            boolean shown = shows(worker, value);
            require(!shown || contender != MaskContender.MASKWRIGHT, "a hostile value is in the result");
        }
    }

    /** Whether a value is in its result, whole; one that is refused is not. */
    static boolean shows(MaskWorker worker, String value) {
        try {
            String result = worker.mask(value);
            return result != null && result.contains(value);
        } catch (MaskingException e) {
            return false;
        }
    }

    private static void require(boolean condition, String failure) {
        if (!condition) {
            throw new IllegalStateException(failure);
        }
    }
}
