package io.maskwright.benchmarks.fpe;

import io.maskwright.UntreatableValueException;
import io.maskwright.fpe.FormatCipher;

/** Maskwright by the cipher of the format, which has its own key, derived from that of the setting. */
record MaskwrightRanked(FormatCipher cipher) implements FpeWorker {

    static FormatCipher cipher(FpeSetting setting, RankedValues values) {
        return FormatCipher.of(FormatKeys.domainKeys(setting), FormatKeys.DOMAIN, values.ranking());
    }

    @Override
    public String encrypt(String value) {
        return cipher.encrypt(value);
    }

    @Override
    public String decrypt(String value) {
        return cipher.decrypt(value, cipher.stamp());
    }

    @Override
    public void encrypt(String[] values, int count, String[] results) {
        cipher.encrypt(values, count, results, (index, reason) -> {
            throw new UntreatableValueException(reason);
        });
    }
}
