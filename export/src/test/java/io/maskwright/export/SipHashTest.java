package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipHashTest {

    /** From the reference of the authors: the key is the bytes 0 to 15, the message the bytes 0, 1, 2, … */
    @ParameterizedTest
    @CsvSource({
        "0, a3817f04ba25a8e66df67214c7550293",
        "1, da87c1d86b99af44347659119b22fc45",
        "2, 8177228da4a45dc7fca38bdef60affe4",
        "3, 9c70b60c5267a94e5f33b6b02985ed51",
        "4, f88164c12d9c8faf7d0f6e7c7bcd5579",
        "5, 1368875980776f8854527a07690e9627"
    })
    void vectors_areMet(int length, String expected) {
        byte[] message = new byte[length + 3];
        for (int i = 0; i < message.length; i++) {
            message[i] = (byte) i;
        }
        SipHash hash = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
        ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(hash.hash(message, length)).putLong(hash.second());
        assertThat(HexFormat.of().formatHex(bytes.array())).isEqualTo(expected);
    }

    @Test
    void key_isReadAsWritten_andShownNowhereElse() {
        GroupKey key = new GroupKey(0x0123456789abcdefL, -2);
        assertThat(key.hex()).isEqualTo("0123456789abcdeffffffffffffffffe");
        assertThat(GroupKey.ofHex(key.hex())).isEqualTo(key);
        assertThat(key).hasToString("GroupKey");
        assertThat(key.hash()).hasToString("SipHash");
        assertThat(GroupKey.random()).isNotEqualTo(GroupKey.random());
        assertThatIllegalArgumentException().isThrownBy(() -> GroupKey.ofHex("12"));
        assertThatIllegalArgumentException().isThrownBy(() -> GroupKey.ofHex("g".repeat(32)));
    }
}
