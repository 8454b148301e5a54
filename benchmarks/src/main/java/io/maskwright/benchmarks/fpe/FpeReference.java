package io.maskwright.benchmarks.fpe;

import io.maskwright.fpe.Alphabet;
import java.util.Arrays;
import org.bouncycastle.crypto.fpe.FPEEngine;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.fpe.FPEFF3_1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * What a value must encrypt to: Bouncy Castle's engines, which are right for all radixes below 65,536, used in the
 * plainest way.
 */
final class FpeReference {

    private static final int FF3_1_TWEAK_BYTES = 7;

    private FpeReference() {}

    static String encrypt(FpeAlgorithm algorithm, FpeSetting setting, String value) {
        if (setting.domain() instanceof RankedValues values) {
            return new BouncyCastleRanked(setting, values).encrypt(value);
        }
        Alphabet alphabet = setting.letters().alphabet();
        FPEEngine engine = algorithm == FpeAlgorithm.FF1 ? new FPEFF1Engine() : new FPEFF3_1Engine();
        byte[] tweak =
                algorithm == FpeAlgorithm.FF1 ? setting.tweak() : Arrays.copyOf(setting.tweak(), FF3_1_TWEAK_BYTES);
        engine.init(true, new FPEParameters(new KeyParameter(setting.key()), alphabet.size(), tweak));
        int width = alphabet.size() > 256 ? 2 : 1;
        byte[] numerals = new byte[value.length() * width];
        for (int i = 0; i < value.length(); i++) {
            int numeral = alphabet.numeralOf(value.charAt(i));
            numerals[i * width] = (byte) (numeral >> (8 * (width - 1)));
            numerals[i * width + width - 1] = (byte) numeral;
        }
        byte[] result = new byte[numerals.length];
        engine.processBlock(numerals, 0, numerals.length, result, 0);
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < result.length; i += width) {
            int numeral = width == 1 ? result[i] & 0xff : ((result[i] & 0xff) << 8) | (result[i + 1] & 0xff);
            text.appendCodePoint(alphabet.codePointOf(numeral));
        }
        return text.toString();
    }
}
