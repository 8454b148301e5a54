package io.maskwright.fpe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DecimalWordTest {

    @Test
    void numbers_haveTheirDigits() {
        // A step that shares no factor with powers of ten meets every pair of neighbouring digits.
        for (long number = 0; number < 100_000_000; number += 997) {
            check(number);
        }
        for (long power = 1; power <= 100_000_000; power *= 10) {
            check(power - 1);
            check(power % 100_000_000);
        }
    }

    private static void check(long number) {
        byte[] word = ByteBuffer.allocate(8).putLong(DecimalWord.of(number)).array();
        if (!new String(word, StandardCharsets.ISO_8859_1).equals(String.format(Locale.ROOT, "%08d", number))) {
            assertThat(new String(word, StandardCharsets.ISO_8859_1)).isEqualTo(String.format("%08d", number));
        }
    }
}
