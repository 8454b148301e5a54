package io.maskwright.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.internal.text.Graphemes;
import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Short ways through the masks of common texts give what the long ways give. */
class FastPathsTest {

    @Provide
    Arbitrary<String> hanNames() {
        Arbitrary<String> surnames = Arbitraries.of("欧阳", "司马", "张", "诸葛", "慕容", "\u4e00", "\u9fff");
        return Combinators.combine(
                        surnames,
                        Arbitraries.strings()
                                .withCharRange('\u4e00', '\u9fff')
                                .ofMinLength(1)
                                .ofMaxLength(7))
                .as(String::concat);
    }

    @Provide
    Arbitrary<String> latinNames() {
        return Arbitraries.strings()
                .withChars("abcXYZéßñøÅ  ")
                .ofMinLength(1)
                .ofMaxLength(90)
                .filter(text -> !text.isBlank());
    }

    @Property
    void hanName_isMaskedAsTheLongWayMasksIt(@ForAll("hanNames") String name) {
        assertThat(new NameRule().mask(name)).isEqualTo(NameRule.surname(name));
    }

    @Property
    void latinName_isMaskedAsTheLongWayMasksIt(@ForAll("latinNames") String name) {
        assertThat(MaskedChars.initials(name)).isEqualTo(NameRule.firstOfWords(name));
    }

    @Property
    void shortTextsInAnyScript_loseWhatLongerOnesLose(@ForAll("digits") String digits, @ForAll("tails") String tail) {
        int count = Positions.PHONE.count(digits, 0);
        String masked = Positions.PHONE.keepEnds(digits, 0, count, 3, 4);
        String padded = Positions.PHONE.keepEnds(tail + digits, tail.length(), count, 3, 4);
        assertThat(padded).isEqualTo(tail + masked);
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings()
                .withChars("0123456789- ١２")
                .ofMinLength(1)
                .ofMaxLength(40)
                .filter(text -> Positions.PHONE.count(text, 0) >= 8);
    }

    @Provide
    Arbitrary<String> tails() {
        return Arbitraries.of("", "张", "x".repeat(60), "y".repeat(80));
    }

    @Test
    void charactersThatStandAlone_areInNfcAndClustersOfTheirOwn() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (Graphemes.isAlone((char) c)) {
                String text = "a" + (char) c + "\u6f22";
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
                assertThat(Graphemes.next(text + "\u0301", 2)).isEqualTo(4);
                assertThat(Character.getType(c)).isNotIn((int) Character.NON_SPACING_MARK, (int) Character.SURROGATE);
            }
        }
        assertThat(Graphemes.isAlone('\r')).isFalse();
        assertThat(Graphemes.isAlone('\u0300')).isFalse();
    }
}
