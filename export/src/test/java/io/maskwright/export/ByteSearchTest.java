package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteSearchTest {

    @Test
    void firstOfTwoBytes_isFoundAtAnyPlaceAmongAnyOthers() {
        for (int size = 0; size < 40; size++) {
            for (int at = 0; at <= size; at++) {
                for (int other = 0; other < 256; other++) {
                    byte[] bytes = new byte[size];
                    java.util.Arrays.fill(bytes, (byte) other);
                    if (at < size) {
                        bytes[at] = (byte) (at % 2 == 0 ? '\n' : '\r');
                    }
                    int expected = (other == '\n' || other == '\r') ? 0 : at;
                    assertThat(ByteSearch.next(bytes, 0, size, (byte) '\n', (byte) '\r'))
                            .isEqualTo(Math.min(expected, size));
                }
            }
        }
        assertThat(ByteSearch.next(new byte[] {10, 0, 10, 0}, 1, 3, (byte) 10, (byte) 10))
                .isEqualTo(2);
    }
}
