package io.maskwright.benchmarks.reveal;

import java.util.function.Function;

/** Who is measured. */
public enum RevealContender {
    /** This library, its trail in a file, each event forced to the disk. */
    MASKWRIGHT(GrantedWayBack::onDisk),
    /** This library, its trail forgotten. */
    MASKWRIGHT_NO_DISK(GrantedWayBack::forgetting),
    /** The way back of the strategy alone. */
    PLAIN(PlainWayBack::new);

    @SuppressWarnings("ImmutableEnumChecker") // holds nothing
    private final Function<RevealSetting, RevealWorker> creation;

    RevealContender(Function<RevealSetting, RevealWorker> creation) {
        this.creation = creation;
    }

    RevealWorker newWorker(RevealSetting setting) {
        return creation.apply(setting);
    }
}
