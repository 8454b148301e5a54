package io.maskwright.benchmarks.fpe;

import io.maskwright.fpe.FormatCipher;
import io.maskwright.fpe.FpeBatch;
import io.maskwright.fpe.FpeCipher;
import io.maskwright.key.Secret;
import java.util.function.Supplier;

/** Maskwright: one cipher for all threads, as programs use it, and a batch for each thread. */
final class MaskwrightFf1 implements FpeLibrary {

    @Override
    public FpeAlgorithm algorithm() {
        return FpeAlgorithm.FF1;
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
        if (setting.domain() instanceof RankedValues values) {
            FormatCipher cipher = MaskwrightRanked.cipher(setting, values);
            return () -> new MaskwrightRanked(cipher);
        }
        FpeCipher cipher =
                FpeCipher.ff1(Secret.of(setting.key()), setting.letters().alphabet());
        return () -> new Worker(cipher, setting.tweak());
    }

    private static final class Worker implements FpeWorker {

        private final FpeCipher cipher;
        private final FpeBatch batch;
        private final byte[] tweak;

        Worker(FpeCipher cipher, byte[] tweak) {
            this.cipher = cipher;
            this.batch = cipher.newBatch();
            this.tweak = tweak;
        }

        @Override
        public String encrypt(String value) {
            return cipher.encrypt(value, tweak);
        }

        @Override
        public String encrypt(String value, byte[] own) {
            return cipher.encrypt(value, own);
        }

        @Override
        public String decrypt(String value) {
            return cipher.decrypt(value, tweak);
        }

        @Override
        public void encrypt(String[] values, int count, String[] results) {
            batch.encrypt(values, count, tweak, results);
        }
    }
}
