package io.maskwright.benchmarks.strategy;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who is measured. */
public enum MaskContender {
    /** This library. */
    MASKWRIGHT(MaskwrightMasks::new),
    /** hutool's masks. */
    HUTOOL(HutoolMasks::of),
    /** The strategies of houbb sensitive. */
    HOUBB(HoubbMasks::of),
    /** The algorithms of ShardingSphere. */
    SHARDING_SPHERE(ShardingSphereMasks::of);

    @SuppressWarnings("ImmutableEnumChecker") // holds nothing
    private final Function<MaskStrategy, @Nullable MaskWorker> creation;

    MaskContender(Function<MaskStrategy, @Nullable MaskWorker> creation) {
        this.creation = creation;
    }

    /** Whether its makers have a mask for such values. */
    boolean does(MaskStrategy strategy) {
        return creation.apply(strategy) != null;
    }

    MaskWorker newWorker(MaskStrategy strategy) {
        MaskWorker worker = creation.apply(strategy);
        if (worker == null) {
            throw new IllegalStateException(name() + " has no mask for " + strategy.name());
        }
        return worker;
    }
}
