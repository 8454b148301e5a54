package io.maskwright.fpe;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.key.Secret;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class FpeCipherTest {

    private static final Secret KEY = Secret.of(HexFormat.of().parseHex("2B7E151628AED2A6ABF7158809CF4F3C"));

    @Test
    void firstSampleOfNist_hasItsResult() {
        FpeCipher cipher = FpeCipher.ff1(KEY, Alphabet.DIGITS);

        assertThat(cipher.encrypt("0123456789", new byte[0])).isEqualTo("2433477484");
        assertThat(cipher.decrypt("2433477484", new byte[0])).isEqualTo("0123456789");
    }
}
