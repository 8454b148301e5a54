package io.maskwright.benchmarks.fpe;

import java.util.HexFormat;

/**
 * A domain with key and tweak, known before the first value.
 *
 * @param domain the values
 * @param keyHex the AES key
 * @param tweakHex the tweak, at least 7 bytes for contenders of FF3-1, which take the first 7
 */
record FpeSetting(FpeDomain domain, String keyHex, String tweakHex) {

    byte[] key() {
        return HexFormat.of().parseHex(keyHex);
    }

    byte[] tweak() {
        return HexFormat.of().parseHex(tweakHex);
    }

    /** The domain, where a library has said that it supports letters alone. */
    Letters letters() {
        if (domain instanceof Letters letters) {
            return letters;
        }
        throw new IllegalStateException("domain must be letters, but was " + domain.getClass());
    }
}
