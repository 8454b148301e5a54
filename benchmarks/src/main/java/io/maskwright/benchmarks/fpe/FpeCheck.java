package io.maskwright.benchmarks.fpe;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * What a contender must get right before it is timed: NIST's samples if it does FF1, the results of
 * {@link FpeReference}, values of the same domain, the way back, and batches equal to single values.
 */
final class FpeCheck {

    private static final int VALUES = 64;

    private FpeCheck() {}

    /**
     * Checks a library in a setting that it supports.
     *
     * @throws IllegalStateException if a result is wrong
     */
    static void check(FpeLibrary library, FpeSetting setting) {
        if (!library.supports(setting.domain())) {
            throw new IllegalStateException("the contender does not support the case");
        }
        if (library.algorithm() == FpeAlgorithm.FF1) {
            for (NistSamples.Sample sample : NistSamples.FF1) {
                FpeWorker worker = library.open(sample.setting()).get();
                require(worker.encrypt(sample.value()).equals(sample.result()), "a sample of NIST encrypts wrongly");
                require(worker.decrypt(sample.result()).equals(sample.value()), "a sample of NIST decrypts wrongly");
            }
        }
        String[] values = setting.domain().draw(VALUES);
        FpeWorker worker = library.open(setting).get();
        String[] results = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            results[i] = worker.encrypt(values[i]);
            checkOne(library.algorithm(), setting, values[i], results[i]);
            require(worker.decrypt(results[i]).equals(values[i]), "a result does not decrypt to its value");
        }
        if (setting.domain().takesTweaks()) {
            checkOwnTweaks(library, worker, setting, values);
        }
        String[] batch = new String[values.length];
        worker.encrypt(values, values.length, batch);
        require(Arrays.equals(batch, results), "a batch differs from its values one by one");
    }

    private static void checkOwnTweaks(FpeLibrary library, FpeWorker worker, FpeSetting setting, String[] values) {
        byte[][] tweaks = FpeFeed.tweaks(values.length);
        for (int i = 0; i < values.length; i++) {
            String tweakHex = HexFormat.of().formatHex(tweaks[i]);
            FpeSetting own = new FpeSetting(setting.domain(), setting.keyHex(), tweakHex);
            checkOne(library.algorithm(), own, values[i], worker.encrypt(values[i], tweaks[i]));
        }
    }

    private static void checkOne(FpeAlgorithm algorithm, FpeSetting setting, String value, String result) {
        require(setting.domain().contains(result), "a result is outside the domain");
        require(result.equals(FpeReference.encrypt(algorithm, setting, value)), "a result differs from the reference");
    }

    private static void require(boolean condition, String failure) {
        if (!condition) {
            throw new IllegalStateException(failure);
        }
    }
}
