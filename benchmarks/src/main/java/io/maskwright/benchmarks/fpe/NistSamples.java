package io.maskwright.benchmarks.fpe;

import io.maskwright.fpe.Alphabet;
import java.util.List;

/** The nine samples for FF1 that NIST publishes beside SP 800-38G ("Examples with Intermediate Values"). */
final class NistSamples {

    private static final String KEY_128 = "2b7e151628aed2a6abf7158809cf4f3c";
    private static final String KEY_192 = KEY_128 + "ef4359d8d580aa4f";
    private static final String KEY_256 = KEY_192 + "7f036d6f04fc6a94";
    private static final String DIGIT_TWEAK = "39383736353433323130";
    private static final String LETTER_TWEAK = "3737373770717273373737";
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "0123456789abcdefghi";

    static final List<Sample> FF1 = List.of(
            digits(KEY_128, "", "2433477484"),
            digits(KEY_128, DIGIT_TWEAK, "6124200773"),
            letters(KEY_128, "a9tv40mll9kdu509eum"),
            digits(KEY_192, "", "2830668132"),
            digits(KEY_192, DIGIT_TWEAK, "2496655549"),
            letters(KEY_192, "xbj3kv35jrawxv32ysr"),
            digits(KEY_256, "", "6657667009"),
            digits(KEY_256, DIGIT_TWEAK, "1001623463"),
            letters(KEY_256, "xs8a0azh2avyalyzuwd"));

    private NistSamples() {}

    private static Sample digits(String key, String tweak, String result) {
        return new Sample(new FpeSetting(new Letters(Alphabet.DIGITS, DIGITS.length()), key, tweak), DIGITS, result);
    }

    private static Sample letters(String key, String result) {
        Letters domain = new Letters(Alphabet.LOWER_36, LETTERS.length());
        return new Sample(new FpeSetting(domain, key, LETTER_TWEAK), LETTERS, result);
    }

    /**
     * One sample.
     *
     * @param setting alphabet, length, key and tweak
     * @param value what is encrypted
     * @param result what comes out
     */
    record Sample(FpeSetting setting, String value, String result) {}
}
