package io.maskwright.benchmarks.fpe;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The check before timing sees what is wrong. */
class FpeCheckTest {

    private static final FpeSetting SETTING = FpeCase.DIGITS_16.setting();
    private static final UnaryOperator<FpeWorker> RIGHT = worker -> worker;

    @Test
    void wrongSample_isSeen() {
        assertFailure(SETTING.tweakHex(), FpeCheckTest::reversed, RIGHT, "sample of NIST encrypts");
    }

    @Test
    void wrongResult_isSeen() {
        assertFailure(SETTING.tweakHex(), RIGHT, FpeCheckTest::reversed, "differs from the reference");
    }

    @Test
    void otherTweak_isSeen() {
        assertFailure("0000000000000000", RIGHT, RIGHT, "differs from the reference");
    }

    @Test
    void resultOutsideTheDomain_isSeen() {
        assertFailure(
                SETTING.tweakHex(), RIGHT, worker -> new Changed(worker, r -> "x", v -> v, 0), "outside the domain");
    }

    @Test
    void lostWayBack_isSeen() {
        assertFailure(
                SETTING.tweakHex(),
                RIGHT,
                worker -> new Changed(worker, r -> r, v -> "0".repeat(v.length()), 0),
                "does not decrypt");
    }

    @Test
    void ignoredTweak_isSeen() {
        assertFailure(SETTING.tweakHex(), RIGHT, Deaf::new, "differs from the reference");
    }

    @Test
    void shiftedBatch_isSeen() {
        assertFailure(SETTING.tweakHex(), RIGHT, worker -> new Changed(worker, r -> r, v -> v, 1), "a batch differs");
    }

    private static FpeWorker reversed(FpeWorker worker) {
        return new Changed(worker, r -> new StringBuilder(r).reverse().toString(), v -> v, 0);
    }

    private static void assertFailure(
            String tweakHex, UnaryOperator<FpeWorker> inSamples, UnaryOperator<FpeWorker> inCase, String message) {
        FpeLibrary right = FpeContender.BOUNCY_CASTLE.library();
        FpeLibrary wrong = new FpeLibrary() {
            @Override
            public FpeAlgorithm algorithm() {
                return right.algorithm();
            }

            @Override
            public boolean supports(FpeDomain domain) {
                return true;
            }

            @Override
            public boolean hasBatchForm() {
                return true;
            }

            @Override
            public Supplier<FpeWorker> open(FpeSetting setting) {
                if (!setting.equals(SETTING)) {
                    return () -> inSamples.apply(right.open(setting).get());
                }
                FpeSetting used = new FpeSetting(setting.domain(), setting.keyHex(), tweakHex);
                return () -> inCase.apply(right.open(used).get());
            }
        };
        assertThatThrownBy(() -> FpeCheck.check(wrong, SETTING))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    private record Changed(
            FpeWorker worker, UnaryOperator<String> onResult, UnaryOperator<String> onValue, int batchShift)
            implements FpeWorker {

        @Override
        public String encrypt(String value) {
            return onResult.apply(worker.encrypt(value));
        }

        @Override
        public String encrypt(String value, byte[] tweak) {
            return worker.encrypt(value, tweak);
        }

        @Override
        public String decrypt(String value) {
            return onValue.apply(worker.decrypt(value));
        }

        @Override
        public void encrypt(String[] values, int count, String[] results) {
            for (int i = 0; i < count; i++) {
                results[i] = encrypt(values[(i + batchShift) % count]);
            }
        }
    }

    /** Encrypts under the tweak of the setting alone. */
    private record Deaf(FpeWorker worker) implements FpeWorker {

        @Override
        public String encrypt(String value) {
            return worker.encrypt(value);
        }

        @Override
        public String encrypt(String value, byte[] tweak) {
            return worker.encrypt(value);
        }

        @Override
        public String decrypt(String value) {
            return worker.decrypt(value);
        }
    }
}
