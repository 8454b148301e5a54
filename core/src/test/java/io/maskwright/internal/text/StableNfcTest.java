package io.maskwright.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StableNfcTest {

    @Property(tries = 2000)
    void charactersOfUnicode13_haveTheFormOfTheJdk(@ForAll String text) {
        String known = text.codePoints()
                .filter(point -> Character.isBmpCodePoint(point) && !Character.isSurrogate((char) point))
                .filter(point -> point < 0x0800 || (point >= 0xac00 && point < 0xd7a4))
                .filter(Character::isDefined)
                .filter(point -> point != 0x061d)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .append("e\u0301\u0323")
                .toString();
        assertThat(StableNfc.of(known)).isEqualTo(Normalizer.normalize(known, Form.NFC));
    }

    /** They came with Unicode 14 and later, which sort them among other marks. */
    @ParameterizedTest
    @CsvSource({"1ac5", "1ace", "10efd", "0898", "1e08f", "0c3c"})
    void marksOfLaterVersions_stayWhereTheyAre(String hex) {
        String mark = Character.toString(Integer.parseInt(hex, 16));
        // Marks below come before marks above, but not past a character that is not known.
        assertThat(StableNfc.of("x\u0301\u0323")).isEqualTo("x\u0323\u0301");
        assertThat(StableNfc.of("x\u0301" + mark + "\u0323e\u0301")).isEqualTo("x\u0301" + mark + "\u0323\u00e9");
        assertThat(StableNfc.of("e" + mark + "\u0301e\u0301")).isEqualTo("e" + mark + "\u0301\u00e9");
    }

    /** Unicode 16 joins them. */
    @ParameterizedTest
    @CsvSource({"105d2, 307", "11382, 113c9", "113c2, 113c2", "16d67, 16d67"})
    void pairsOfLaterVersions_joinWithNothing(String first, String second) {
        String pair =
                Character.toString(Integer.parseInt(first, 16)) + Character.toString(Integer.parseInt(second, 16));
        assertThat(StableNfc.of("e\u0301" + pair)).isEqualTo("\u00e9" + pair);
    }

    @Test
    void everythingElse_isNfc() {
        assertThat(StableNfc.of("")).isEmpty();
        assertThat(StableNfc.of("Nguye\u0302\u0303n")).isEqualTo("Nguy\u1ec5n");
        assertThat(StableNfc.of("Nguy\u1ec5n")).isEqualTo("Nguy\u1ec5n");
        assertThat(StableNfc.of("\u212b \uf900")).isEqualTo("\u00c5 \u8c48");
        // Extension B of 2001 and extension H of 2022: neither ever changes.
        assertThat(StableNfc.of("\ud842\udfb7\ud883\udf50e\u0301")).isEqualTo("\ud842\udfb7\ud883\udf50\u00e9");
        assertThat(StableNfc.of("\ud87e\udc00")).isEqualTo("\u4e3d");
    }
}
