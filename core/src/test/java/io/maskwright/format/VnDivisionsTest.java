package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VnDivisionsTest {

    private final VnDivisions divisions = Divisions.vn();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phường Ba Đình",
                "phường ba đình",
                "Ba Đình",
                "P. Ba Đình",
                "P.Ba Đình",
                "Phuong Ba Dinh",
                "Phường 7",
                "P7",
                "P.7",
                "Xã Yên Thắng",
                "Đặc khu Côn Đảo",
                "Phường Chánh Phú Hoà",
                "Phường Chánh Phú Hòa",
                "Thị trấn Củ Chi",
                "Phường Văn Miếu - Quốc Tử Giám",
                "Xã Dào San",
                "xã Pa Ủ"
            })
    void communes_recognised(String part) {
        assertThat(divisions.isCommune(part)).isTrue();
        assertThat(divisions.isCommune(Normalizer.normalize(part, Normalizer.Form.NFD)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "7", "12 Ba Đình", "số 105", "ngõ 42", "Phường", "Phường 12 ngõ 5", "Xã 123", "Quận 1"})
    void others_noCommune(String part) {
        assertThat(divisions.isCommune(part)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hà Nội",
                "TP. Hà Nội",
                "TP Hà Nội",
                "Thành phố Hà Nội",
                "Ha Noi",
                "Tỉnh Thanh Hoá",
                "Thanh Hóa",
                "TP.HCM",
                "TPHCM",
                "Hồ Chí Minh",
                "Bà Rịa - Vũng Tàu",
                "Bà Rịa-Vũng Tàu",
                "Hà Giang",
                "Huế",
                "Thừa Thiên Huế"
            })
    void provinces_recognised(String part) {
        assertThat(divisions.isProvince(part)).isTrue();
        assertThat(divisions.isProvince(Normalizer.normalize(part, Normalizer.Form.NFD)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quận 1",
                "Q.1",
                "Q1",
                "Quận Ba Đình",
                "Ba Đình",
                "Huyện Củ Chi",
                "H. Củ Chi",
                "Thành phố Thủ Đức"
            })
    void districts_recognised(String part) {
        assertThat(divisions.isDistrict(part)).isTrue();
    }

    @Test
    void numbers_noDistrictNoProvince() {
        assertThat(divisions.isDistrict("1")).isFalse();
        assertThat(divisions.isProvince("1")).isFalse();
        assertThat(divisions.isProvince("Nguyễn Huệ")).isFalse();
    }

    @Test
    void tails_startOfEachLevel() {
        assertThat(divisions.tail("số 105, ngõ 42, Phường Chánh Phú Hoà, Hồ Chí Minh"))
                .isEqualTo(new AddressTail(38, -1, 16));
        assertThat(divisions.tail("12 Lê Lợi, P. Bến Nghé, Q.1, TP.HCM, Việt Nam"))
                .isEqualTo(new AddressTail(29, 24, 11));
        assertThat(divisions.tail("12, Trần Hưng Đạo, Hoàn Kiếm, Hà Nội")).isEqualTo(new AddressTail(30, 19, -1));
        assertThat(divisions.tail("12 Lê Lợi, Hà Nội")).isEqualTo(new AddressTail(11, -1, -1));
        assertThat(divisions.tail("Hà Nội")).isEqualTo(new AddressTail(0, -1, -1));
        assertThat(divisions.tail("12 Lê Lợi")).isEqualTo(new AddressTail(-1, -1, -1));
        assertThat(divisions.tail("")).isEqualTo(new AddressTail(-1, -1, -1));
        assertThat(divisions.tail("Phường Láng, Hà Nội, " + "x".repeat(200))).isEqualTo(new AddressTail(-1, -1, -1));
        assertThat(divisions.tail(", ,")).isEqualTo(new AddressTail(-1, -1, -1));
    }

    @Test
    void longText_quick() {
        assertThat(divisions.tail("a,".repeat(500_000))).isEqualTo(new AddressTail(-1, -1, -1));
        assertThat(divisions.isCommune("Phường ".repeat(100_000))).isFalse();
    }
}
