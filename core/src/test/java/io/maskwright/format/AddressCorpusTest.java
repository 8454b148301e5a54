package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Recognition over hundreds of synthetic addresses: all are recognised, and none of the street is. */
class AddressCorpusTest {

    private static List<String> lines(String file) throws IOException {
        try (InputStream stream = AddressCorpusTest.class.getResourceAsStream("/addresses/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @Test
    void chinese_endBeforeTheRoad() throws IOException {
        assertThat(lines("cn.txt")).hasSizeGreaterThan(500).allSatisfy(address -> {
            int end = Divisions.cn().prefixThroughCounty(address);

            assertThat(end).isPositive();
            assertThat(address.substring(end)).matches("(中山大道|人民东路|学府路|建国路|解放街)\\d+号.*");
        });
    }

    @Test
    void vietnamese_startAtTheCommune() throws IOException {
        assertThat(lines("vn.txt")).hasSizeGreaterThan(400).allSatisfy(address -> {
            AddressTail tail = Divisions.vn().tail(address);

            assertThat(tail.startOfProvince()).isGreaterThan(tail.startOfCommune());
            assertThat(address.substring(tail.startOfCommune())).matches("(Phường|[Xx]ã|Đặc khu) [^,]+, [^,]+");
            assertThat(address.substring(0, tail.startOfCommune())).matches("số \\d+, ngõ \\d+, ");
        });
    }
}
