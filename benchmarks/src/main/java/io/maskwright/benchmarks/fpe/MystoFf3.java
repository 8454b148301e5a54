package io.maskwright.benchmarks.fpe;

import com.privacylogistics.FF3Cipher;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.crypto.BadPaddingException;
import javax.crypto.IllegalBlockSizeException;

/** mysto java-fpe: FF3-1, a cipher for each thread, since it is not thread-safe. */
final class MystoFf3 implements FpeLibrary {

    private static final int TWEAK_BYTES = 7;
    private static final int MAX_RADIX = 256;

    @Override
    public FpeAlgorithm algorithm() {
        return FpeAlgorithm.FF3_1;
    }

    @Override
    public boolean supports(FpeDomain domain) {
        return domain instanceof Letters letters && letters.alphabet().size() <= MAX_RADIX;
    }

    @Override
    public Supplier<FpeWorker> open(FpeSetting setting) {
        byte[] tweak = Arrays.copyOf(setting.tweak(), TWEAK_BYTES);
        return () ->
                new Worker(new FF3Cipher(setting.key(), tweak, setting.letters().characters()), tweak);
    }

    private static final class Worker implements FpeWorker {

        private final FF3Cipher cipher;
        private final byte[] tweak;

        Worker(FF3Cipher cipher, byte[] tweak) {
            this.cipher = cipher;
            this.tweak = tweak;
        }

        @Override
        public String encrypt(String value) {
            return encrypt(value, tweak);
        }

        /** Takes the first bytes of a longer tweak. */
        @Override
        public String encrypt(String value, byte[] own) {
            try {
                return cipher.encrypt(value, own.length == TWEAK_BYTES ? own : Arrays.copyOf(own, TWEAK_BYTES));
            } catch (BadPaddingException | IllegalBlockSizeException e) {
                throw new IllegalStateException("a whole block must encrypt", e);
            }
        }

        @Override
        public String decrypt(String value) {
            try {
                return cipher.decrypt(value);
            } catch (BadPaddingException | IllegalBlockSizeException e) {
                throw new IllegalStateException("a whole block must decrypt", e);
            }
        }
    }
}
