package io.maskwright.token;

import io.maskwright.key.AesKey;
import io.maskwright.key.Secret;
import java.util.Arrays;
import java.util.HexFormat;

/** AES-SIV under given keys, the one for the tag first. */
final class SivKeys {

    private SivKeys() {}

    static Siv siv(String hex) {
        return siv(HexFormat.of().parseHex(hex));
    }

    static Siv siv(byte[] key) {
        return Siv.of(half(key, 0), half(key, key.length / 2));
    }

    static AesKey half(byte[] key, int from) {
        return AesKey.of(Secret.of(Arrays.copyOfRange(key, from, from + key.length / 2)));
    }
}
