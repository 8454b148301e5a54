package io.maskwright.benchmarks.reveal;

/** What a contender must get right before it is timed: the values, alone and together, from texts that do not hold them. */
final class RevealCheck {

    private static final int VALUES = 32;

    private RevealCheck() {}

    static void check(RevealWorker worker, RevealSetting setting) {
        for (int i = 0; i < VALUES; i++) {
            require(!setting.texts().get(i).contains(setting.values().get(i)), "a protected text shows its value");
            require(
                    worker.reveal(setting.texts().subList(i, i + 1))
                            .equals(setting.values().subList(i, i + 1)),
                    "a value does not come back");
        }
        require(
                worker.reveal(setting.texts().subList(0, VALUES))
                        .equals(setting.values().subList(0, VALUES)),
                "values do not come back together");
    }

    private static void require(boolean condition, String failure) {
        if (!condition) {
            throw new IllegalStateException(failure);
        }
    }
}
