package io.maskwright.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The examples of RFC 5297, appendix A, and vectors of Wycheproof. */
class SivVectorTest {

    @Test
    void deterministicExample_isThatOfTheRfc() {
        Siv siv = SivKeys.siv("fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
        byte[] header = hex("101112131415161718191a1b1c1d1e1f2021222324252627");
        byte[] sealed = siv.seal(hex("112233445566778899aabbccddee"), header);
        assertThat(sealed).isEqualTo(hex("85632d07c6e8f37f950acd320a2ecc9340c02b9690c4dc04daef7f6afe5c"));
        assertThat(siv.open(sealed, header)).isEqualTo(hex("112233445566778899aabbccddee"));
    }

    @Test
    void exampleWithNonce_isThatOfTheRfc() {
        Siv siv = SivKeys.siv("7f7e7d7c7b7a79787776757473727170404142434445464748494a4b4c4d4e4f");
        byte[][] associated = {
            hex("00112233445566778899aabbccddeeffdeaddadadeaddadaffeeddccbbaa99887766554433221100"),
            hex("102030405060708090a0"),
            hex("09f911029d74e35bd84156c5635688c0")
        };
        byte[] plaintext = hex(
                "7468697320697320736f6d6520706c61" + "696e7465787420746f20656e6372797074207573696e67205349562d414553");
        byte[] expected = hex("7bdb6e3b432667eb06f4d14bff2fbd0f"
                + "cb900f2fddbe404326601965c889bf17dba77ceb094fa663b7a3f748ba8af829ea64ad544a272e9c485b62a3fd5c0d");
        assertThat(siv.seal(plaintext, associated)).isEqualTo(expected);
        assertThat(siv.open(expected, associated)).isEqualTo(plaintext);
        assertThat(siv.bind(associated[0], associated[1]).seal(plaintext, associated[2]))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/token/wycheproof-aes-siv.csv")
    void vectorOfWycheproof_hasItsResult(
            String number, String key, String associated, String plaintext, String sealed, String result) {
        Siv siv = SivKeys.siv(key);
        byte[] opened = siv.open(hex(sealed), hex(associated));
        if (result.equals("valid")) {
            assertThat(siv.seal(hex(plaintext), hex(associated))).isEqualTo(hex(sealed));
            assertThat(opened).isEqualTo(hex(plaintext));
        } else {
            assertThat(opened).isNull();
        }
    }

    private static byte[] hex(String text) {
        return text == null ? new byte[0] : HexFormat.of().parseHex(text);
    }
}
