package io.maskwright.benchmarks.fpe;

import java.util.function.Supplier;
import org.bouncycastle.crypto.fpe.FPEEngine;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Bouncy Castle by its low-level interface, its fastest use: an engine for each thread, initialised once, arrays used
 * again, and a plain mapping of characters in place of its own by hash tables.
 */
final class BouncyCastleFf1 implements FpeLibrary {

    @Override
    public FpeAlgorithm algorithm() {
        return FpeAlgorithm.FF1;
    }

    @Override
    public boolean supports(FpeDomain domain) {
        return true;
    }

    @Override
    public Supplier<FpeWorker> open(FpeSetting setting) {
        if (setting.domain() instanceof RankedValues values) {
            return () -> new BouncyCastleRanked(setting, values);
        }
        return () -> new Worker(setting);
    }

    private static final class Worker implements FpeWorker {

        private final NumeralBytes numerals;
        private final int radix;
        private final KeyParameter key;
        private final FPEEngine encryptor;
        private final FPEEngine encryptorOfOwn;
        private final FPEEngine decryptor;
        private final byte[] input;
        private final byte[] output;

        Worker(FpeSetting setting) {
            Letters letters = setting.letters();
            numerals = NumeralBytes.of(letters);
            radix = letters.alphabet().size();
            key = new KeyParameter(setting.key());
            encryptor = engine(true, setting.tweak());
            encryptorOfOwn = engine(true, setting.tweak());
            decryptor = engine(false, setting.tweak());
            input = new byte[letters.length() * numerals.bytesPerCharacter()];
            output = new byte[input.length];
        }

        private FPEEngine engine(boolean forEncryption, byte[] tweak) {
            FPEEngine engine = new FPEFF1Engine();
            engine.init(forEncryption, new FPEParameters(key, radix, tweak));
            return engine;
        }

        @Override
        public String encrypt(String value) {
            return run(encryptor, value);
        }

        /** A tweak can only be given with the key. */
        @Override
        public String encrypt(String value, byte[] own) {
            encryptorOfOwn.init(true, new FPEParameters(key, radix, own));
            return run(encryptorOfOwn, value);
        }

        @Override
        public String decrypt(String value) {
            return run(decryptor, value);
        }

        private String run(FPEEngine engine, String value) {
            numerals.read(value, input);
            engine.processBlock(input, 0, input.length, output, 0);
            return numerals.write(output);
        }
    }
}
