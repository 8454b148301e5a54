package io.maskwright.benchmarks.token;

import io.maskwright.token.BlindIndex;
import io.maskwright.token.Pseudonyms;
import io.maskwright.token.SealCipher;

/** This library; threads share its objects. */
final class MaskwrightTokens implements TokenWorker {

    private static final Pseudonyms PSEUDONYMS = Pseudonyms.of(TokenKeys.domains(), TokenKeys.DOMAIN);
    private static final BlindIndex INDEX = BlindIndex.of(TokenKeys.domains(), TokenKeys.DOMAIN);
    private static final SealCipher SEALS = SealCipher.of(TokenKeys.domains(), TokenKeys.DOMAIN);

    @Override
    public String hash(TokenOperation purpose, String value) {
        return purpose == TokenOperation.PSEUDONYM ? PSEUDONYMS.pseudonym(value) : INDEX.entry(value);
    }

    @Override
    public String seal(String value) {
        return SEALS.seal(value);
    }

    @Override
    public String open(String seal) {
        String value = SEALS.open(seal).value();
        if (value == null) {
            throw new IllegalStateException("a seal does not open");
        }
        return value;
    }
}
