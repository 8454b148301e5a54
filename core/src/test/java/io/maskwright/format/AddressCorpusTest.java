package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

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

    @Test
    void everyChineseCounty_inFullAndWithoutTheCity() {
        assertThat(Tables.rows("cn-divisions.csv", 2))
                .filteredOn(row -> row[0].length() == 6)
                .allSatisfy(row -> {
                    String province = Divisions.cn().nameOf(row[0].substring(0, 2));
                    String city = Divisions.cn().nameOf(row[0].substring(0, 4));
                    String full = province + (city == null ? "" : city) + row[1];

                    assertThat(Divisions.cn().prefixThroughCounty(full + "建国路88号"))
                            .isEqualTo(full.length());
                    assertThat(Divisions.cn().prefixThroughCounty(province + row[1] + "建国路88号"))
                            .isEqualTo(province.length() + row[1].length());
                });
    }

    @Test
    void everyVietnameseUnit_atItsLevel() {
        VnDivisions divisions = Divisions.vn();
        assertThat(Tables.rows("vn-divisions.csv", 3)).hasSize(4114).allSatisfy(row -> {
            boolean known =
                    switch (row[0]) {
                        case "D" -> divisions.isDistrict(row[2]);
                        case "C" -> divisions.isCommune(row[2]);
                        default -> divisions.isProvince(row[2]);
                    };
            assertThat(known).isTrue();
        });
    }

    @Test
    void null_refused() {
        assertThatNullPointerException().isThrownBy(() -> Divisions.cn().head(null));
        assertThatNullPointerException().isThrownBy(() -> Divisions.cn().nameOf(null));
        assertThatNullPointerException().isThrownBy(() -> Divisions.vn().tail(null));
        assertThatNullPointerException().isThrownBy(() -> Divisions.vn().isCommune(null));
    }
}
